import { median } from './median.mjs'

/** @import { Result } from './types.ts' */

/** @typedef {{ key: string, head: string }} Column */
/** @typedef {{ says: string, results: Record<string, Result[]> }} Row */

/**
 * Events lost of those recorded, and those stored twice where there are any: the worst run of each.
 * @param {Column[]} columns
 * @param {Row[]} rows
 */
export function lossTable(columns, rows) {
  return markdown(
    ['fault', 'events', ...columns.map(({ head }) => head)],
    rows.map(({ says, results }) => [
      says,
      String(Object.values(results)[0]?.[0]?.sent ?? ''),
      ...columns.map(({ key }) => lossOf(results[key] ?? [])),
    ]),
  )
}

/** @param {Result[]} runs */
function lossOf(runs) {
  if (runs.length === 0) return '–'
  const lost = String(Math.max(...runs.map(run => run.lost)))
  const doubled = Math.max(...runs.map(run => run.doubled))
  const broke = runs.some(run => run.broke)
  return [lost, doubled > 0 && `${doubled} doubled`, broke && 'page broke down'].filter(Boolean).join(', ')
}

/**
 * What one peer made of every fault, in the median of its runs.
 * @param {string} key
 * @param {Row[]} rows
 */
export function detailTable(key, rows) {
  return markdown(
    [
      'fault',
      'requests',
      'of these before recovery',
      're-sent',
      'out of order',
      's to deliver',
      'ms to record',
      'ms of main thread',
    ],
    rows.map(({ says, results }) => {
      const runs = results[key] ?? []
      return [
        says,
        middle(runs.map(run => run.requests)),
        middle(runs.map(run => run.requestsBefore)),
        middle(runs.map(run => run.resent)),
        middle(runs.map(run => run.disorder)),
        middle(
          runs.map(run => run.seconds),
          1,
        ),
        middle(runs.map(run => run.recording)),
        middle(runs.map(run => run.thread)),
      ]
    }),
  )
}

/**
 * @param {(number | undefined)[]} values
 * @param {number} [digits]
 */
const middle = (values, digits = 0) => median(values)?.toFixed(digits) ?? '–'

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function markdown(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map(cells => `| ${cells.join(' | ')} |`)
}

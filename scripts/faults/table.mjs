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
        median(runs.map(run => run.requests)),
        median(runs.map(run => run.requestsBefore)),
        median(runs.map(run => run.resent)),
        median(runs.map(run => run.disorder)),
        median(
          runs.map(run => run.seconds),
          1,
        ),
        median(runs.map(run => run.recording)),
        median(runs.map(run => run.thread)),
      ]
    }),
  )
}

/**
 * @param {(number | undefined)[]} values
 * @param {number} [digits]
 */
function median(values, digits = 0) {
  const known = values.filter(value => value !== undefined).toSorted((a, b) => a - b)
  return known[Math.floor((known.length - 1) / 2)]?.toFixed(digits) ?? '–'
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function markdown(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map(cells => `| ${cells.join(' | ')} |`)
}

import { day, parseDuration } from './duration.ts'
import type { Operator } from './language.ts'
import { equal, onText, toNumber } from './operators.ts'
import type { Shape } from './shape.ts'
import { parseDate, type Zone } from './zone.ts'

const scalars: Shape = { list: 'scalar' }

const has = (found: unknown, wanted: unknown) =>
  Array.isArray(found) && found.some(item => equal(item, wanted))

const onVersions = (holds: (order: number) => boolean): Operator => ({
  shape: 'string',
  holds: (found, wanted: string) => holds(compareVersions(String(found), wanted)),
})

const onDates = (holds: (found: number, wanted: number) => boolean): Operator => ({
  shape: 'date',
  holds: (found, wanted, { zone }) => {
    const at = parseDate(found, zone)
    return at !== undefined && holds(at, parseDate(wanted, zone)!)
  },
})

/** The operators that few configs use. */
export const rareOperators: Readonly<Record<string, Operator>> = {
  glob: onText(matchesGlob),
  has: { shape: 'scalar', holds: has },
  hasAll: { shape: scalars, holds: (found, wanted: unknown[]) => wanted.every(one => has(found, one)) },
  hasNone: {
    shape: scalars,
    missing: true,
    holds: (found, wanted: unknown[]) => !wanted.some(one => has(found, one)),
  },
  versionAtLeast: onVersions(order => order >= 0),
  versionBelow: onVersions(order => order < 0),
  before: onDates((found, wanted) => found < wanted),
  after: onDates((found, wanted) => found > wanted),
  /** The nearest anniversary, past or coming, is at most this far away. */
  anniversaryWithin: {
    shape: 'duration',
    timed: true,
    holds: (found, wanted, { zone }, now) =>
      daysToAnniversary(found, now, zone) * day <= parseDuration(wanted)!,
  },
}

/** `*` is any text, `?` one character. Backtracks to the last star only, so that it stays quadratic at worst. */
function matchesGlob(text: string, glob: string): boolean {
  let t = 0
  let g = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g++
      resume = t
    } else if (glob[g] === '?' || glob[g] === text[t]) {
      t++
      g++
    } else if (star >= 0) {
      g = star + 1
      t = ++resume
    } else return false
  }
  while (glob[g] === '*') g++
  return g === glob.length
}

/** Part by part; a missing part is 0, what is not a number makes every comparison false. */
function compareVersions(found: string, wanted: string): number {
  const parts = (version: string) => version.split('.').map(toNumber)
  const left = parts(found)
  const right = parts(wanted)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = (left[i] ?? 0) - (right[i] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

function daysToAnniversary(found: unknown, now: number, zone: Zone): number {
  const at = parseDate(found, zone)
  if (at === undefined) return Number.NaN
  const date = new Date(zone.local(at))
  const today = Math.floor(zone.local(now) / day)
  const year = new Date(today * day).getUTCFullYear()
  const distances = [year - 1, year, year + 1].map(y =>
    Math.abs(Date.UTC(y, date.getUTCMonth(), date.getUTCDate()) / day - today),
  )
  return Math.min(...distances)
}

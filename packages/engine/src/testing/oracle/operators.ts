import type { Test, Tests } from '../../config.ts'
import { day, hour } from '../moments.ts'
import { ms, wallOf } from './clock.ts'

/** Whether all tests hold on what is found under their names, at that time. */
export const pass = (tests: Tests, read: (name: string) => unknown, now: number): boolean =>
  Object.entries(tests).every(([name, test]) => testHolds(test, read(name) ?? undefined, now))

function testHolds(test: Test, found: unknown, now: number): boolean {
  if (Array.isArray(test)) return test.some(one => same(found, one))
  if (typeof test !== 'object') return same(found, test)
  const { ignoreCase, ...operators } = test
  const fold = (value: unknown) =>
    ignoreCase && typeof value === 'string' ? value.toLowerCase() : (value as string)
  return Object.entries(operators).every(([name, wanted]) => {
    if (name === 'known') return wanted === (found !== undefined)
    if (name === 'isNot') return !same(found, wanted)
    if (name === 'notIn') return !(wanted as unknown[]).some(one => same(found, one))
    if (name === 'hasNone') return !(wanted as unknown[]).some(one => has(found, one))
    if (found === undefined) return false
    if (name in onText) {
      if (typeof found !== 'string') return false
      return [wanted].flat().some(one => onText[name]!(fold(found), fold(one)))
    }
    return others[name]!(found, wanted as never, now)
  })
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return one === other
  if (typeof one === 'number' || typeof other === 'number') return number(one) === number(other)
  return typeof one === 'string' && one === other
}

const number = (value: unknown): number => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^ *[-+]?[0-9.]+(e[-+]?\d+)? *$/i.test(value)
    ? Number(value)
    : Number.NaN
}

const has = (list: unknown, one: unknown) => Array.isArray(list) && list.some(item => same(item, one))

const onText: Record<string, (found: string, wanted: string) => boolean> = {
  startsWith: (found, wanted) => found.slice(0, wanted.length) === wanted,
  endsWith: (found, wanted) => wanted === '' || found.slice(-wanted.length) === wanted,
  contains: (found, wanted) => found.split(wanted).length > 1 || wanted === '',
  glob: (found, wanted) => {
    const pattern = wanted
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    return new RegExp(`^${pattern}$`, 's').test(found)
  },
}

const others: Record<string, (found: unknown, wanted: never, now: number) => boolean> = {
  is: same,
  in: (found, wanted: unknown[]) => wanted.some(one => same(found, one)),
  atLeast: (found, wanted: number) => number(found) >= wanted,
  atMost: (found, wanted: number) => number(found) <= wanted,
  moreThan: (found, wanted: number) => number(found) > wanted,
  lessThan: (found, wanted: number) => number(found) < wanted,
  has,
  hasAll: (found, wanted: unknown[]) => wanted.every(one => has(found, one)),
  versionAtLeast: (found, wanted: string) => compareVersions(found, wanted) >= 0,
  versionBelow: (found, wanted: string) => compareVersions(found, wanted) < 0,
  before: (found, wanted: string) => dateOf(found) < dateOf(wanted),
  after: (found, wanted: string) => dateOf(found) > dateOf(wanted),
  anniversaryWithin: (found, wanted: string, now) => anniversaryIn(found, now) * day <= ms(wanted),
}

/** NaN, so that nothing holds, where a part that decides is no number. */
function compareVersions(found: unknown, wanted: string): number {
  const [left, right] = [String(found), wanted].map(version => version.split('.').map(number))
  const parts = Array.from({ length: Math.max(left!.length, right!.length) }, (_, i) => i)
  return parts.map(i => (left![i] ?? 0) - (right![i] ?? 0)).find(order => order !== 0) ?? 0
}

/** Of dates as the random configs write them: a day, or a day with a time, on Tokyo's clock; else NaN. */
function dateOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(value)) return Number.NaN
  return Date.parse(`${value.length > 10 ? value : `${value}T00:00`}+09:00`)
}

/** How many days away the nearest anniversary is: the first of 800 days around, on which the calendar shows that day. */
function anniversaryIn(found: unknown, now: number): number {
  const at = dateOf(found)
  if (Number.isNaN(at)) return Number.NaN
  const born = new Date(at + 9 * hour)
  const today = Math.floor(wallOf(now) / day)
  const isIt = (date: number) => {
    const calendar = new Date(date * day)
    const year = calendar.getUTCFullYear()
    return Date.UTC(year, born.getUTCMonth(), born.getUTCDate()) === calendar.getTime()
  }
  for (let away = 0; away < 400; away++) if (isIt(today + away) || isIt(today - away)) return away
  return Number.NaN
}

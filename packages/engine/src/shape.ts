import { isAddress } from './address.ts'
import { isDuration } from './duration.ts'
import { isLocale } from './locale.ts'
import { parseDate } from './zone.ts'

/**
 * What a value of the config may look like, as data: one walker below checks it, another can print it as a JSON
 * Schema. Every table of the language (operators, conditions, triggers, ...) carries the shape of its entries.
 */
export type Shape =
  | Atom
  /** One of these words. */
  | { words: readonly (string | boolean)[] }
  /** The id of something defined in that section of the file; of behaviors, any other name is an event's. */
  | { ref: Section }
  /** At least one, or that many. The `first` may look different from the rest. */
  | { list: Shape; least?: number; first?: Shape }
  /** Any names; with `of`, those of what is defined in that section, as by `ref`. */
  | { map: Shape; of?: Section }
  /** By locale; at least one. */
  | { byLocale: Shape }
  | {
      keys: Readonly<Record<string, Shape>>
      /** All of these. */
      needs?: readonly string[]
      /** At least one of these. */
      someOf?: readonly string[]
      /** Exactly one of these. */
      oneOf?: readonly string[]
      /** What cannot stand beside a key. */
      conflicts?: Readonly<Record<string, readonly string[]>>
      /** What has to stand beside a key. */
      depends?: Readonly<Record<string, string>>
    }
  /** By the JSON type of the value. */
  | { types: Partial<Record<JsonType, Shape>> }
  /** An object whose meaning hangs on which one of these keys it has: `{ "did": ... }`, `{ "scrolled": 60 }`. */
  | { head: Readonly<Record<string, KeysShape>> }
  /** An object whose meaning hangs on the word under `by`: `{ "action": "link", ... }`. */
  | { by: string; cases: Readonly<Record<string, KeysShape>> }
  /**
   * Names with tests: these, and any that begin with one of `prefixes`; any at all where `names` is absent. What can
   * be found under some of them is known: one word `among` these.
   */
  | { names?: readonly string[]; prefixes?: readonly string[]; among?: WordsByName; each: Shape }
  /** A shape that holds itself. */
  | (() => Shape)

export type KeysShape = Extract<Shape, { keys: unknown }>
export type WordsByName = Readonly<Record<string, readonly string[]>>
export type Section = 'behaviors' | 'tiers' | 'segments' | 'scores' | 'campaigns' | 'purposes'
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object'
export type Path = (string | number)[]

/** `1e400` is JSON, and read as infinity. */
const isNumber = (value: unknown, min: number, max = Number.MAX_VALUE) =>
  typeof value === 'number' && value >= min && value <= max

const matches = (value: unknown, words: RegExp) => typeof value === 'string' && words.test(value)

/** Whether a text is a date hangs on no zone. */
const anywhere = { toUtc: (wall: number) => wall }

/** Some engines read February 30th as March 1st, others not at all. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || parseDate(value, anywhere) === undefined) return false
  const date = value.slice(0, 10)
  return new Date(parseDate(date, anywhere)!).toISOString().startsWith(date)
}

function isTimeZone(name: unknown): boolean {
  // Most names are among those, which is told ten times sooner than by the first calendar that a process makes.
  if (Intl.supportedValuesOf('timeZone').includes(name as string)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name as string })
    return typeof name === 'string'
  } catch {
    return false
  }
}

/** The values that have no parts. */
export const atoms = {
  string: (value: unknown) => typeof value === 'string' && value !== '',
  boolean: (value: unknown) => typeof value === 'boolean',
  number: (value: unknown) => Number.isFinite(value),
  scalar: (value: unknown) =>
    typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value),
  /** A whole number from 1. */
  count: (value: unknown) => isNumber(value, 1) && Number.isInteger(value),
  /** A whole number from 0. */
  bound: (value: unknown) => isNumber(value, 0) && Number.isInteger(value),
  share: (value: unknown) => isNumber(value, 0, 1),
  weight: (value: unknown) => isNumber(value, 0),
  percent: (value: unknown) => isNumber(value, 1, 100),
  duration: isDuration,
  durationOrEver: (value: unknown) => value === 'ever' || isDuration(value),
  window: (value: unknown) =>
    value === 'session' || value === 'today' || value === 'ever' || isDuration(value),
  date: isDate,
  hours: (value: unknown) => matches(value, /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
  timeZone: isTimeZone,
  locale: isLocale,
  address: isAddress,
  any: () => true,
}
export type Atom = keyof typeof atoms

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One, or a list of them: any of. */
export const oneOrMany = (shape: Shape): Shape => ({ types: { string: shape, list: { list: shape } } })

/** Behaviors or events. */
export const happenings = oneOrMany({ ref: 'behaviors' })

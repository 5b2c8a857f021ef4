import type { Operator } from './language.ts'
import { oneOrMany, type Shape } from './shape.ts'

const scalars: Shape = { list: 'scalar' }

/** A number-like string is its number where the other side is a number; a boolean equals only a boolean. */
export function equal(found: unknown, wanted: unknown): boolean {
  if (typeof found === typeof wanted) return found === wanted
  if (typeof found === 'number') return found === toNumber(wanted)
  return typeof wanted === 'number' && toNumber(found) === wanted
}

const numberLike = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i

/** NaN where it is neither a number nor like one, so that every comparison with it is false. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && numberLike.test(value) ? Number(value) : Number.NaN
}

const among = (found: unknown, wanted: unknown[]) => wanted.some(one => equal(found, one))

const onNumbers = (holds: (found: number, wanted: number) => boolean): Operator => ({
  shape: 'number',
  holds: (found, wanted: number) => holds(toNumber(found), wanted),
})

/** On text, with one or several wanted: any of. */
export const onText = (holds: (found: string, wanted: string) => boolean): Operator => ({
  shape: oneOrMany('string'),
  many: true,
  holds: (found, wanted: string[], { ignoreCase }) => {
    if (typeof found !== 'string') return false
    if (ignoreCase) return wanted.some(one => holds(found.toLowerCase(), String(one).toLowerCase()))
    for (const one of wanted) if (holds(found, one)) return true
    return false
  },
})

/** The common operators. A new one is one entry, here or among the rare ones. */
export const operators: Readonly<Record<string, Operator>> = {
  is: { shape: 'scalar', exact: true, holds: equal },
  isNot: { shape: 'scalar', negates: 'is' },
  in: { shape: scalars, many: true, exact: true, holds: among },
  notIn: { shape: scalars, negates: 'in' },
  known: { shape: 'boolean', missing: true, holds: (found, wanted) => (found !== undefined) === wanted },
  atLeast: onNumbers((found, wanted) => found >= wanted),
  atMost: onNumbers((found, wanted) => found <= wanted),
  moreThan: onNumbers((found, wanted) => found > wanted),
  lessThan: onNumbers((found, wanted) => found < wanted),
  startsWith: onText((found, wanted) => found.startsWith(wanted)),
  endsWith: onText((found, wanted) => found.endsWith(wanted)),
  contains: onText((found, wanted) => found.includes(wanted)),
}

import type { Atom } from '../shape.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Notes } from './notes.ts'

const duration = '\\d+(\\.\\d+)? (second|minute|hour|day|week)s?'
const clock = '([01]\\d|2[0-3]):[0-5]\\d'

/** A scheme in the way of `java\nscript:` is for the engine to find: no pattern says it readably. */
const address =
  '^([hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):|^(?![A-Za-z][A-Za-z0-9+.-]*:)'

/**
 * The values without parts, as a schema can say them. It is looser than the engine where only a calendar, a list of
 * zones or of languages could tell: `date`, `timeZone`, `locale`; and for an `address` with odd characters.
 */
export const atomSchemas: Readonly<Record<Atom, JsonSchema>> = {
  string: { type: 'string', minLength: 1 },
  boolean: { type: 'boolean' },
  number: { type: 'number' },
  scalar: { type: ['string', 'number', 'boolean'] },
  count: { type: 'integer', minimum: 1 },
  bound: { type: 'integer', minimum: 0 },
  share: { type: 'number', minimum: 0, maximum: 1 },
  weight: { type: 'number', minimum: 0 },
  percent: { type: 'number', minimum: 1, maximum: 100 },
  duration: { type: 'string', pattern: `^${duration}$` },
  durationOrEver: { type: 'string', pattern: `^(ever|${duration})$` },
  window: { type: 'string', pattern: `^(session|today|ever|${duration})$` },
  date: {
    type: 'string',
    pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?(Z|[+-]\\d\\d:\\d\\d)?$',
  },
  hours: { type: 'string', pattern: `^${clock}-(${clock}|24:00)$` },
  timeZone: { type: 'string', minLength: 1 },
  locale: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  address: { type: 'string', minLength: 1, pattern: address },
  any: {},
}

/** Which note says how such a value is written, and which of its words an editor offers. */
const spoken: Partial<Record<Atom, { note: string; words: readonly string[] }>> = {
  duration: { note: 'value.duration', words: [] },
  durationOrEver: { note: 'value.duration', words: ['ever'] },
  window: { note: 'value.window', words: ['session', 'today', 'ever'] },
  date: { note: 'value.date', words: [] },
  hours: { note: 'value.hours', words: [] },
}

/** The schema of an atom, with what is said to whoever has written it wrongly. */
export function atomSchema(
  atom: Atom,
  notes: Notes,
  examples: Readonly<Record<string, unknown>>,
): JsonSchema {
  const schema = atomSchemas[atom]
  const { note, words } = spoken[atom] ?? { words: [] }
  if (note === undefined) return schema
  const { title, text, words: meanings = notes['value.window']?.words } = notes[note]!
  return {
    ...schema,
    patternErrorMessage: `${title}: ${text}. ${JSON.stringify(examples[note])}`,
    ...(words.length && {
      anyOf: [{ enum: [...words], markdownEnumDescriptions: words.map(word => meanings?.[word] ?? '') }, {}],
    }),
  }
}

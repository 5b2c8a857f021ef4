import type { JsonType, Shape } from '../shape.ts'
import { caseSchema, headSchema } from './choices.ts'
import { enumOf, hintsOf, offering } from './hints.ts'
import type { JsonSchema } from './json-schema.ts'
import { localesSchema, mapSchema, testsSchema } from './maps.ts'
import type { Names } from './names.ts'
import { keysSchema } from './objects.ts'
import type { At } from './places.ts'
import { atomSchema } from './values.ts'
import type { Writer } from './writer.ts'

/** The schema of a shape in itself; what it holds is written by `writer.schemaOf`. */
export function write(shape: Exclude<Shape, () => Shape>, at: At, writer: Writer): JsonSchema {
  if (typeof shape === 'string')
    return { ...atomSchema(shape, writer.notes, writer.examples), ...namesHint(at, writer) }
  if ('words' in shape) return wordsSchema(shape.words, at, writer)
  if ('ref' in shape) return nameSchema(writer.namesOf(shape.ref))
  if ('types' in shape) return unionSchema(shape.types, at, writer)
  if ('list' in shape) return listSchema(shape, at, writer)
  if ('byLocale' in shape) return localesSchema(shape, at, writer)
  if ('map' in shape) return mapSchema(shape, at, writer)
  if ('each' in shape) return testsSchema(shape, at, writer)
  if ('head' in shape) return headSchema(shape, at, writer)
  return 'by' in shape ? caseSchema(shape, at, writer) : keysSchema(shape, at, writer)
}

function namesHint({ place }: At, writer: Writer): JsonSchema {
  const names = writer.namesAt(place)
  return names.size ? offering(enumOf(names)) : {}
}

function wordsSchema(words: readonly (string | boolean)[], { place }: At, { notes }: Writer): JsonSchema {
  const meanings = notes[place ?? '']?.words
  return {
    enum: [...words],
    ...(meanings && { markdownEnumDescriptions: words.map(word => meanings[String(word)] ?? '') }),
  }
}

/** A name; any may stand, since a schema that was written before the name must not call it wrong. */
function nameSchema(names: Names): JsonSchema {
  const name: JsonSchema = { type: 'string', minLength: 1 }
  return names.size ? { anyOf: [enumOf(names), name] } : name
}

const jsonTypes: Record<JsonType, string> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  list: 'array',
  object: 'object',
}

/**
 * By the type of the value, by `if` rather than `anyOf`: whoever mistypes a key in an object is told about the key,
 * and not that a text could have stood there as well.
 */
function unionSchema(types: Partial<Record<JsonType, Shape>>, at: At, writer: Writer): JsonSchema {
  const branches = (Object.entries(types) as [JsonType, Shape][]).map(([name, shape]) => ({
    type: jsonTypes[name],
    schema: writer.inline(shape, at),
  }))
  const telling = branches.filter(({ type, schema }) =>
    Object.keys(schema).some(key => schema[key as 'type'] !== type),
  )
  const hints = branches.flatMap(({ schema }) => hintsOf(schema))
  return {
    type: branches.map(({ type }) => type),
    ...(telling.length && {
      allOf: telling.map(({ type, schema }) => ({
        if: { type },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
        then: schema,
      })),
    }),
    ...offering(...hints),
  }
}

function listSchema(
  { list, first, least = 1 }: Extract<Shape, { list: unknown }>,
  at: At,
  writer: Writer,
): JsonSchema {
  const item = writer.schemaOf(list, at)
  return {
    type: 'array',
    minItems: least,
    ...(first ? { items: [writer.schemaOf(first, at)], additionalItems: item } : { items: item }),
  }
}

import type { Shape } from '../shape.ts'
import type { JsonSchema, Snippet } from './json-schema.ts'
import { keysSchema } from './objects.ts'
import { type At, placeOf } from './places.ts'
import { property } from './property.ts'
import { snippetBody } from './snippet.ts'
import type { Writer } from './writer.ts'

type Of<Key extends string> = Extract<Shape, Record<Key, unknown>>

/**
 * An object that one of its keys explains. The first of the keys that is there decides; while none is, all of them
 * are offered.
 */
export function headSchema({ head }: Of<'head'>, at: At, writer: Writer): JsonSchema {
  const heads = Object.keys(head)
  const undecided: JsonSchema = {
    properties: Object.fromEntries(
      heads.map(key => [key, property(head[key]!.keys[key]!, { ...at, kind: key }, key, writer)]),
    ),
    anyOf: heads.map(key => ({ required: [key] })),
  }
  const decided = heads.reduceRight<JsonSchema>(
    (rest, key) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: keysSchema(head[key]!, { ...at, kind: key }, writer),
      else: rest,
    }),
    undecided,
  )
  return {
    type: 'object',
    ...decided,
    ...snippetsOf(heads, key => placeOf(writer.notes, at, key), at, writer),
  }
}

/** An object that the word under one of its keys explains. */
export function caseSchema({ by, cases }: Of<'by'>, at: At, writer: Writer): JsonSchema {
  const words: Shape = { words: Object.keys(cases) }
  return {
    type: 'object',
    required: [by],
    properties: { [by]: property(words, at, by, writer) },
    allOf: Object.entries(cases).map(([word, shape]) => ({
      if: { required: [by], properties: { [by]: { const: word } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: keysSchema({ ...shape, keys: { [by]: words, ...shape.keys } }, { ...at, kind: word }, writer),
    })),
    ...snippetsOf(Object.keys(cases), () => placeOf(writer.notes, at, by), at, writer),
  }
}

/** A whole object of each kind, to be put in. */
function snippetsOf(
  kinds: readonly string[],
  placeOfKind: (kind: string) => string | undefined,
  { owner }: At,
  { notes, objects }: Writer,
): { defaultSnippets?: Snippet[] } {
  const snippets = kinds.flatMap(kind => {
    const object = objects[`${owner}.${kind}`]
    const note = notes[placeOfKind(kind) ?? '']
    const description = note?.words?.[kind] ?? note?.text ?? ''
    return object ? [{ label: kind, description, body: snippetBody(object, kinds) }] : []
  })
  return snippets.length ? { defaultSnippets: snippets } : {}
}

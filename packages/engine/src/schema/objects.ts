import type { KeysShape, Shape } from '../shape.ts'
import { amongWords } from '../words.ts'
import type { JsonSchema, Snippet } from './json-schema.ts'
import { type At, ownerUnder, placeOf } from './places.ts'
import { property } from './property.ts'
import { snippetBody } from './snippet.ts'
import type { Writer } from './writer.ts'

type Of<Key extends string> = Extract<Shape, Record<Key, unknown>>

/** An object with these keys and no others. */
export function keysSchema(shape: KeysShape, at: At, writer: Writer): JsonSchema {
  const { keys, needs } = shape
  const rules = rulesOf(shape, writer)
  return {
    type: 'object',
    properties: propertiesOf(keys, at, writer),
    additionalProperties: false,
    ...(needs && { required: [...needs] }),
    ...(rules.length && { allOf: rules }),
  }
}

const propertiesOf = (keys: KeysShape['keys'], at: At, writer: Writer) =>
  Object.fromEntries(Object.entries(keys).map(([key, inner]) => [key, property(inner, at, key, writer)]))

/** Which keys have to stand together, and which cannot. A key that cannot is marked itself, not its whole object. */
function rulesOf(
  { someOf, oneOf = [], conflicts = {}, depends = {} }: KeysShape,
  { phrases }: Writer,
): JsonSchema[] {
  const atLeastOne = [someOf, oneOf].flatMap(keys =>
    keys?.length ? [{ anyOf: keys.map(key => ({ required: [key] })) }] : [],
  )
  const rivals = oneOf.map((key, i) => [key, oneOf.slice(i + 1)] as const)
  const refused = [...rivals, ...Object.entries(conflicts)].filter(([, others]) => others.length)
  return [
    ...atLeastOne,
    ...Object.entries(depends).map(([key, other]) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: { required: [other] },
    })),
    ...refused.map(([key, others]) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: {
        properties: Object.fromEntries(others.map(other => [other, false as const])),
        errorMessage: phrases.notBeside(key),
      },
    })),
  ]
}

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

/** Names with tests. */
export function testsSchema(
  { names, prefixes = [], among = {}, each }: Of<'each'>,
  at: At,
  writer: Writer,
): JsonSchema {
  const inner = { owner: 'test' }
  const test = writer.schemaOf(each, inner)
  const shapeOf = (name: string) => (among[name] ? amongWords(each, among[name]) : each)
  const known = names ?? [...writer.namesAt(at.place).keys()]
  return {
    type: 'object',
    properties: Object.fromEntries(
      known.map(name => [name, property(shapeOf(name), at, name, writer, inner.owner)]),
    ),
    ...(prefixes.length && {
      patternProperties: Object.fromEntries(
        prefixes.map(prefix => [
          `^${prefix.replace('.', '\\.')}`,
          property(each, at, prefix, writer, inner.owner),
        ]),
      ),
    }),
    additionalProperties: names ? false : test,
  }
}

/** Any names; those that are known are offered. */
export function mapSchema({ map, of }: Of<'map'>, at: At, writer: Writer): JsonSchema {
  const value = writer.schemaOf(map, at)
  const names = of ? writer.namesOf(of) : writer.namesAt(at.place)
  return {
    type: 'object',
    ...(names.size && {
      properties: Object.fromEntries(
        [...names].map(([name, text]) => [
          name,
          { ...(text && { markdownDescription: text }), allOf: [value] },
        ]),
      ),
    }),
    additionalProperties: value,
  }
}

/** Words by locale. */
export function localesSchema({ byLocale }: Of<'byLocale'>, at: At, writer: Writer): JsonSchema {
  const value = writer.schemaOf(byLocale, at)
  return {
    type: 'object',
    minProperties: 1,
    properties: { ja: value, en: value },
    propertyNames: writer.schemaOf('locale', { owner: ownerUnder('locale') }),
    additionalProperties: value,
  }
}

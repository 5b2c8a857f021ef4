import type { Shape } from '../shape.ts'
import { amongWords } from '../words.ts'
import type { JsonSchema } from './json-schema.ts'
import { type At, ownerUnder } from './places.ts'
import { property } from './property.ts'
import type { Writer } from './writer.ts'

type Of<Key extends string> = Extract<Shape, Record<Key, unknown>>

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

import { describe, expect, it } from 'vitest'
import { editorWith } from '../testing/editor.ts'
import { type JsonSchema, jsonSchema, type Lang } from './index.ts'
import { wordsIn } from './writer.ts'

/** Every key that an object may have, with its schema, by the place where it stands in the schema. */
function keysIn(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  return Object.entries(schema).flatMap(([key, inner]): [string, JsonSchema][] => {
    // A condition of the schema describes nothing, and any name may stand where others are taken too.
    if (typeof inner !== 'object' || ['if', 'examples', 'defaultSnippets', 'enum'].includes(key)) return []
    const at = `${path}/${key}`
    const own =
      (key === 'properties' || key === 'patternProperties') && typeof schema.additionalProperties !== 'object'
    const entries = own ? Object.entries<JsonSchema | false>(inner as Record<string, JsonSchema | false>) : []
    return [
      ...entries.flatMap(([name, one]): [string, JsonSchema][] => (one ? [[`${at}/${name}`, one]] : [])),
      ...keysIn(inner as JsonSchema, at),
    ]
  })
}

describe.each<Lang>(['en', 'ja'])('in %s', lang => {
  const schema = jsonSchema(undefined, { lang })
  const keys = keysIn(schema)
  const words = wordsIn(lang)
  const placesWith = (lacks: (schema: JsonSchema) => boolean) =>
    keys.filter(([, one]) => lacks(one)).map(([place]) => place)

  it('every key of every shape has a title and a description', () => {
    expect(keys.length).toBeGreaterThan(300)
    expect(placesWith(one => !one.title || !one.description || !one.markdownDescription)).toEqual([])
  })

  it('every key has an example, where its words are not example enough', () => {
    const explained = (one: JsonSchema) =>
      one.examples ?? one.defaultSnippets ?? one.markdownEnumDescriptions ?? one.type === 'boolean'
    const constant = ({ enum: [word, ...others] = [] }: JsonSchema) => word === true && !others.length
    expect(placesWith(one => !explained(one) && !constant(one))).toEqual([])
  })

  it('every word has a meaning', () => {
    const lacks = ({ enum: texts = [], markdownEnumDescriptions: meanings = [] }: JsonSchema) =>
      texts.some((text, i) => text !== true && !meanings[i])
    expect(placesWith(lacks)).toEqual([])
  })

  it('every note is of a key that there is, and its examples too', () => {
    const said = new Set(
      keys.map(([, { title, markdownDescription }]) => `${title}: ${markdownDescription?.split('\n')[0]}`),
    )
    const surplus = Object.entries(words.notes).filter(
      ([, { title, text }]) => !said.has(`${title}: ${text}`),
    )
    expect(surplus.map(([place]) => place).filter(place => !place.startsWith('value.'))).toEqual([])
    expect(Object.keys(words.examples).filter(place => !Object.hasOwn(words.notes, place))).toEqual([])
  })

  it('every example may stand where it is offered', async () => {
    const { definitions = {} } = schema
    const marksOf = async (place: string, one: JsonSchema, example: unknown) => {
      const marks = await editorWith({ ...one, definitions }).marks(JSON.stringify(example))
      return marks.map(({ message }) => `${place}: ${message}`)
    }
    const ofKeys = keys.map(([place, one]) => {
      const snippet = one.defaultSnippets?.[0]
      const example = snippet ? JSON.parse(snippet.description) : one.examples?.[0]
      return example === undefined ? [] : marksOf(place, one, example)
    })
    const ofKinds = Object.entries(words.objects).map(([kind, object]) =>
      marksOf(kind, definitions[kind.split('.')[0]!]!, object),
    )
    expect((await Promise.all([...ofKeys, ...ofKinds])).flat()).toEqual([])
  })
})

it('says the same shapes in both languages', () => {
  const spoken =
    /^(title|description|markdownDescription|markdownEnumDescriptions|patternErrorMessage|errorMessage|examples|defaultSnippets)$/
  const bare = (lang: Lang) =>
    JSON.stringify(jsonSchema(undefined, { lang }), (key, value) =>
      spoken.test(key) && typeof value !== 'object'
        ? undefined
        : Array.isArray(value) && spoken.test(key)
          ? value.length
          : value,
    )
  expect(bare('ja')).toBe(bare('en'))
})

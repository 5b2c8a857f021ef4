import type { Lang } from '../catalogue.ts'
import type { Config } from '../config.ts'
import { configShape } from '../config-shape.ts'
import { core } from '../core.ts'
import type { Language } from '../language.ts'
import { withRareWords } from '../rare.ts'
import { createDefinitions, mergeEqual } from './definitions.ts'
import type { JsonSchema } from './json-schema.ts'
import { write } from './write.ts'
import { namesFor, type Writer, wordsIn } from './writer.ts'

export type { Lang } from '../catalogue.ts'
export type { JsonSchema, Snippet } from './json-schema.ts'
export { reference } from './reference/reference.ts'

export interface SchemaOptions {
  /** The language of titles, descriptions and examples. */
  lang: Lang
  /** A site's own config, already checked: the ids that it defines are offered too. */
  site?: Config
}

/**
 * The JSON Schema (draft-07) of `okyaku.json`, printed from the same shapes that check a config. It refuses nothing
 * that the engine takes; what a schema cannot say, such as whether an id is defined, only the engine tells.
 *
 * @param language the words of the config; all of them where undefined
 */
export function jsonSchema(
  language: Language | undefined = withRareWords(core),
  { lang, site }: SchemaOptions,
): JsonSchema {
  const words = wordsIn(lang)
  const { definitions, schemaOf, inline } = createDefinitions((shape, at) => write(shape, at, writer))
  const writer: Writer = { ...words, ...namesFor(lang, words.events, site), schemaOf, inline }
  const root = write(configShape(language), { owner: 'file' }, writer)
  return mergeEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: words.phrases.title,
    description: words.phrases.text,
    ...root,
    definitions,
  })
}

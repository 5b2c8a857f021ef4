import { jsonSchema } from '@okyaku/engine/schema'
import { exit, type Io } from '../io.ts'
import { type Output, withOutputs } from '../output.ts'
import { loadConfig } from '../simulate/load.ts'
import type { Words } from '../words/words.ts'

export interface SchemaOptions {
  /** Whose ids are offered too. */
  config?: string
}

/** `okyaku schema`: the JSON Schema of okyaku.json, for editors. */
export const schema = (options: SchemaOptions, words: Words, io: Io): Promise<number> =>
  withOutputs(io, outputs => schemaTo(outputs, options, words, io))

async function schemaTo(
  { out, err }: { out: Output; err: Output },
  { config: file }: SchemaOptions,
  words: Words,
  io: Io,
): Promise<number> {
  const read = file === undefined ? undefined : await loadConfig(file, words, io, err)
  if (typeof read === 'number') return read
  const site = read && { site: read.config }
  await out.line(JSON.stringify(jsonSchema(undefined, { lang: words.lang, ...site }), null, 2))
  // What is wrong in the config has been said, and takes nothing away from the schema.
  return exit.fine
}

import { root } from './run.mjs'
import { importSource } from './source.mjs'

/**
 * Puts the JSON Schema of `okyaku.json` beside what is built, once in each language, for editors that are told a file.
 * @returns {import('rollup').Plugin}
 */
export function schemaFiles() {
  return {
    name: 'schema-files',
    async generateBundle() {
      const { jsonSchema } = await importSource('packages/engine/src/schema/index.ts', root)
      const emit = (/** @type {string} */ fileName, /** @type {string} */ lang) =>
        this.emitFile({
          type: 'asset',
          fileName,
          source: `${JSON.stringify(jsonSchema(undefined, { lang }))}\n`,
        })
      emit('okyaku.schema.json', 'en')
      emit('okyaku.schema.ja.json', 'ja')
    },
  }
}

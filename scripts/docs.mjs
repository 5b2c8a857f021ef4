import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/run.mjs'
import { importSource } from './lib/source.mjs'

/** Where the reference of the config stands, by its language. */
const files = { 'docs/config.md': 'en', 'docs/config.ja.md': 'ja' }

const { reference } = await importSource('packages/engine/src/schema/index.ts', root)
const isCheck = process.argv.includes('--check')

for (const [file, lang] of Object.entries(files)) {
  const path = join(root, file)
  const text = reference(lang)
  if (!isCheck) writeFileSync(path, text)
  else if (readOrEmpty(path) !== text) {
    console.error(`${file} is not what the notes in packages/engine/src/schema say: run npm run docs.`)
    process.exitCode = 1
  }
}

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

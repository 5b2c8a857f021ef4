import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lacksOf, withConfigs } from './lib/cookbook.mjs'
import { root } from './lib/run.mjs'

/** The recipes, in the languages in which they are told. */
const pages = ['docs/cookbook.md', 'docs/cookbook.ja.md']

const folder = join(root, 'docs')
const recipes = readdirSync(join(folder, 'cookbook')).sort()
const isCheck = process.argv.includes('--check')

for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8')
  const filled = withConfigs(text, path => readFileSync(join(folder, path), 'utf8'))
  for (const lack of lacksOf(text, recipes)) complain(`${page} lacks ${lack}.`)
  if (!isCheck) writeFileSync(join(root, page), filled)
  else if (filled !== text) complain(`${page} is not what docs/cookbook says: run npm run docs.`)
}

/** @param {string} complaint */
function complain(complaint) {
  console.error(complaint)
  process.exitCode = 1
}

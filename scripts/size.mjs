import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/run.mjs'
import { complaints, fillIn, kB, measure } from './lib/sizes.mjs'

/**
 * `npm run size` checks what was built against its budget, and the figures that the documents tell. `-- --write` writes
 * these, `-- --why` shows where the weight is.
 */
const documents = ['README.md', 'README.ja.md', 'ARCHITECTURE.md'].map(file => join(root, file))
const sizes = measure(join(root, 'packages/sdk/dist'))
if (process.argv.includes('--write'))
  for (const file of documents) writeFileSync(file, fillIn(sizes, readFileSync(file, 'utf8')))
const wrong = complaints(sizes, documents.map(file => readFileSync(file, 'utf8')).join('\n'))

if (process.argv.includes('--why')) await explain()
console.table(
  Object.fromEntries(
    sizes.map(({ name, raw, gzip, brotli, budget }) => [
      name,
      { minified: kB(raw), gzip: kB(gzip), brotli: kB(brotli), budget: kB(budget) },
    ]),
  ),
)
console.log(sizes.map(({ name, brotli, budget }) => `${name} ${kB(brotli)} of ${kB(budget)}`).join(', '))
for (const complaint of wrong) console.error(complaint)
process.exitCode = wrong.length === 0 ? 0 : 1

async function explain() {
  const { pageBundles } = await import('../rollup.config.mjs')
  const { weigh } = await import('./lib/weigh.mjs')
  for (const { options } of pageBundles) {
    console.log(`\n${options.input}: minified bytes by module`)
    for (const { module, bytes } of await weigh(options))
      console.log(`${String(bytes).padStart(7)}  ${module}`)
  }
}

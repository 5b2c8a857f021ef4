import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/run.mjs'
import { complaints, kB, measure } from './lib/sizes.mjs'

/** `npm run size` checks what was built against its budget; `npm run size -- --why` shows where the weight is. */
const readme = join(root, 'README.md')
const sizes = measure(join(root, 'packages/sdk/dist'))
const wrong = complaints(sizes, existsSync(readme) ? readFileSync(readme, 'utf8') : '')

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

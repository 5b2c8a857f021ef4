import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/run.mjs'
import { complaints, kB, measure } from './lib/sizes.mjs'

const readme = join(root, 'README.md')
const sizes = measure(join(root, 'packages/sdk/dist'))
const wrong = complaints(sizes, existsSync(readme) ? readFileSync(readme, 'utf8') : '')

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

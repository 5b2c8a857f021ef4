import { rmSync } from 'node:fs'
import replace from '@rollup/plugin-replace'
import { dist, forBrowsers, laterFile, library, types } from './scripts/lib/bundles.mjs'
import { schemaFiles } from './scripts/lib/schema-file.mjs'

// An IIFE cannot split: what the tag loads later is a bundle of its own, built before the tag that names its hashed file.
const rules = laterFile('okyaku-rules')
const popup = laterFile('okyaku-popup')
const checker = laterFile('okyaku-checker')
const moments = laterFile('okyaku-moments')
const products = laterFile('okyaku-products')
const trouble = laterFile('okyaku-trouble')
const files = {
  __RULES_FILE__: rules.name,
  __POPUP_FILE__: popup.name,
  __CHECKER_FILE__: checker.name,
  __MOMENTS_FILE__: moments.name,
  __PRODUCTS_FILE__: products.name,
  __TROUBLE_FILE__: trouble.name,
}

/** What a page loads. */
export const pageBundles = [
  forBrowsers('sdk', 'rules/index.ts', rules),
  forBrowsers('sdk', 'popup/index.ts', popup),
  forBrowsers('sdk', 'rules/checking.ts', checker),
  forBrowsers('sdk', 'moments/index.ts', moments),
  forBrowsers('sdk', 'products/index.ts', products),
  forBrowsers('sdk', 'trouble/index.ts', trouble),
  forBrowsers('sdk', 'tag.ts', {
    // Every byte counts here, the comment that names the map too; it lies beside the tag all the same.
    output: { format: 'iife', entryFileNames: 'okyaku.js', sourcemap: 'hidden' },
    plugins: [replace({ preventAssignment: true, values: files })],
  }),
]

/** Every bundle that ships, in the order of building. `--configOnly sdk` builds one package's. */
const bundles = [
  library('engine', [schemaFiles()]),
  types('engine'),
  ...pageBundles,
  library('sdk'),
  types('sdk'),
  library('cli'),
  types('cli'),
  library('server'),
  types('server'),
]

/** @param {{ configOnly?: string }} args */
export default function config({ configOnly }) {
  const chosen = bundles.filter(({ place }) => !configOnly || place === configOnly)
  // Hashed files of an earlier build would ship along.
  for (const { place } of chosen) rmSync(dist(place), { recursive: true, force: true })
  return chosen.map(({ options }) => options)
}

import { rmSync } from 'node:fs'
import replace from '@rollup/plugin-replace'
import { dist, forBrowsers, laterFile, library, types } from './scripts/lib/bundles.mjs'
import { schemaFiles } from './scripts/lib/schema-file.mjs'

// An IIFE cannot split: what the tag loads later is a bundle of its own, built before the tag that names its hashed file.
const laterFiles = [
  laterFile('loadRules', 'okyaku-rules', 'rules/on-page.ts'),
  laterFile('loadPopup', 'okyaku-popup', 'popup/index.ts'),
  laterFile('loadChecker', 'okyaku-checker', 'rules/checking.ts'),
  laterFile('loadMoments', 'okyaku-moments', 'moments/index.ts'),
  laterFile('loadObservers', 'okyaku-observers', 'observers/index.ts'),
  laterFile('loadPrivacy', 'okyaku-privacy', 'privacy/index.ts'),
  laterFile('loadFormats', 'okyaku-formats', 'formats/aim.ts'),
  laterFile('loadTrouble', 'okyaku-trouble', 'trouble/index.ts'),
]
const files = () => JSON.stringify(Object.fromEntries(laterFiles.map(({ loader, file }) => [loader, file()])))

/** What a page loads. */
export const pageBundles = [
  ...laterFiles.map(({ entry, rest }) => forBrowsers('sdk', entry, rest)),
  forBrowsers('sdk', 'tag.ts', {
    // Every byte counts here, the comment that names the map too; it lies beside the tag all the same.
    output: { format: 'iife', entryFileNames: 'okyaku.js', sourcemap: 'hidden' },
    plugins: [replace({ preventAssignment: true, values: { __FILES__: files } })],
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

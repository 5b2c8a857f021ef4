import { rmSync } from 'node:fs'
import replace from '@rollup/plugin-replace'
import { dist, forBrowsers, laterFile, library, types } from './scripts/lib/bundles.mjs'
import { integrity } from './scripts/lib/integrity.mjs'
import { guardOwnNames, ownNames } from './scripts/lib/own-names.mjs'
import { releaseOf } from './scripts/lib/release.mjs'
import { schemaFiles } from './scripts/lib/schema-file.mjs'

const release = releaseOf()

// An IIFE cannot split: what the tag loads later is a bundle of its own, which it knows by its name.
const laterFiles = [
  laterFile('rules', 'rules/on-page.ts', release),
  laterFile('popup', 'popup/index.ts', release),
  laterFile('checker', 'rules/checking.ts', release),
  laterFile('moments', 'moments/index.ts', release),
  laterFile('observers', 'observers/index.ts', release),
  laterFile('privacy', 'privacy/index.ts', release),
  laterFile('formats', 'formats/aim.ts', release),
  laterFile('trouble', 'trouble/index.ts', release),
]

/** What a page loads. */
export const pageBundles = [
  ...laterFiles.map(({ entry, output }) => forBrowsers('sdk', entry, { output, plugins: [] })),
  forBrowsers('sdk', 'tag.ts', {
    // Every byte counts here, the comment that names the map too; it lies beside the tag all the same.
    output: { format: 'iife', entryFileNames: 'okyaku.js', sourcemap: 'hidden' },
    plugins: [
      replace({ preventAssignment: true, values: { __RELEASE__: JSON.stringify(release) } }),
      guardOwnNames(dist('sdk')),
      integrity(dist('sdk')),
    ],
    names: ownNames,
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

import { rmSync } from 'node:fs'
import replace from '@rollup/plugin-replace'
import { dist, forBrowsers, library, rememberedFile, types } from './scripts/lib/bundles.mjs'

// An IIFE cannot split, so the popup is a bundle of its own, built before the tag that names its hashed file.
const popup = rememberedFile()

/** What a page loads. */
export const pageBundles = [
  forBrowsers('sdk', 'popup/index.ts', {
    output: { format: 'es', entryFileNames: 'okyaku-popup-[hash].js' },
    plugins: [popup.remember],
  }),
  forBrowsers('sdk', 'tag.ts', {
    output: { format: 'iife', entryFileNames: 'okyaku.js' },
    plugins: [replace({ preventAssignment: true, values: { __POPUP_FILE__: popup.name } })],
  }),
]

/** Every bundle that ships, in the order of building. `--configOnly sdk` builds one package's. */
const bundles = [
  library('engine'),
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

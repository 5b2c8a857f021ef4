import replace from '@rollup/plugin-replace'
import { forBrowsers, library, rememberedFile, types } from './scripts/lib/bundles.mjs'

// An IIFE cannot split, so the popup is a bundle of its own, built before the tag that names its hashed file.
const popup = rememberedFile('okyaku-popup-')

/** Every bundle that ships, in the order of building. `--configOnly sdk` builds one package's. */
const bundles = [
  library('engine', { index: 'index.ts', catalogue: 'catalogue.ts' }),
  types('engine', { index: 'index.ts', catalogue: 'catalogue.ts' }),
  forBrowsers('sdk', 'popup/index.ts', {
    output: { format: 'es', entryFileNames: 'okyaku-popup-[hash].js' },
    plugins: [popup.remember],
  }),
  forBrowsers('sdk', 'tag.ts', {
    output: { format: 'iife', entryFileNames: 'okyaku.js' },
    plugins: [replace({ preventAssignment: true, values: { __POPUP_FILE__: popup.name } })],
  }),
  library('sdk', { index: 'index.ts' }),
  types('sdk', { index: 'index.ts' }),
  library('cli', { index: 'index.ts', bin: 'bin.ts' }),
  types('cli', { index: 'index.ts' }),
  library('server', { index: 'index.ts', bin: 'bin.ts' }),
  types('server', { index: 'index.ts' }),
]

/** @param {{ configOnly?: string }} args */
export default function config({ configOnly }) {
  return bundles.filter(bundle => !configOnly || bundle.place === configOnly).map(({ options }) => options)
}

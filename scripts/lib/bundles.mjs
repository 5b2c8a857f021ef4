import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, dirname, join, parse } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { dts } from 'rollup-plugin-dts'
import esbuild, { minify as shorten } from 'rollup-plugin-esbuild'
import { root } from './run.mjs'

/** @import { Plugin, RollupOptions } from 'rollup' */

/**
 * What npm installs: modules, not minified, with the package's dependencies left to the installer. The entries are
 * those that its package.json names.
 * @param {string} place the folder in packages/
 * @param {Plugin[]} plugins
 */
export function library(place, plugins = []) {
  return bundle(place, {
    input: { ...exportsOf(place), ...binsOf(place) },
    external: dependenciesOf(place),
    output: {
      dir: dist(place),
      format: 'es',
      sourcemap: true,
      chunkFileNames,
      hoistTransitiveImports: false,
    },
    plugins: [resolve(), compile(), ...plugins],
  })
}

/**
 * A folder's `index.ts` that became a chunk is called by its folder's name.
 * @param {import('rollup').PreRenderedChunk} chunk
 */
function chunkFileNames({ name, facadeModuleId }) {
  return name === 'index' && facadeModuleId ? `${basename(dirname(facadeModuleId))}.js` : '[name].js'
}

/** @param {string} place */
export function types(place) {
  return bundle(place, {
    input: exportsOf(place),
    external: dependenciesOf(place),
    output: { dir: dist(place), format: 'es', chunkFileNames: '[name].d.ts' },
    plugins: [dts({ tsconfig: `packages/${place}/tsconfig.json` })],
    onwarn(warning) {
      // Entries may share types that none of them exports.
      if (!warning.message.includes('references private shared type')) refuse(place, warning)
    },
  })
}

/**
 * What a page loads as it is: one minified file with everything in it.
 * @param {string} place
 * @param {string} entry
 * @param {{ output: import('rollup').OutputOptions, plugins: Plugin[], names?: RegExp }} rest
 *   `names`: properties that nobody else calls by their name, and that are written shorter
 */
export function forBrowsers(place, entry, { output, plugins, names }) {
  // Libraries ask Node's process for their mode, which on a page is an error.
  const mode = replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } })
  /** @type {Plugin} */
  const ownAtom = {
    name: 'own-atom',
    resolveId: id => (id === 'nanostores' ? join(root, 'packages/sdk/src/atom.ts') : null),
  }
  const isModule = output.format === 'es'
  /** @type {import('@rollup/plugin-terser').Options} */
  const shared = { module: isModule, toplevel: true, ecma: 2020 }
  // Measured on the tag after brotli: only the smallest functions are put where they are called, esbuild finds shorter
  // words than terser for some of what is left, and terser's names repeat more often.
  const minify = [
    terser({
      ...shared,
      compress: { passes: 2, pure_getters: true, unsafe_arrows: true, inline: 1 },
      mangle: false,
    }),
    shorten({ minifySyntax: true, target: 'es2022' }),
    terser({ ...shared, compress: false, mangle: { properties: names ? { regex: names } : false } }),
  ]
  return bundle(place, {
    input: `packages/${place}/src/${entry}`,
    output: { dir: dist(place), sourcemap: true, ...output },
    plugins: [ownAtom, resolve('browser'), compile(), mode, ...plugins, ...minify],
  })
}

/**
 * @param {string} place
 * @param {RollupOptions} options
 */
function bundle(place, options) {
  /** @type {RollupOptions} */
  const strict = { onwarn: warning => refuse(place, warning) }
  return { place, options: { ...strict, ...options } }
}

/**
 * A warning in a bundle that ships is a mistake: a ring of imports, a global that nobody defines.
 * @param {string} place
 * @param {import('rollup').RollupLog} warning
 */
function refuse(place, { message }) {
  throw new Error(`${place}: ${message}`)
}

/** @param {string[]} conditions */
function resolve(...conditions) {
  return nodeResolve({
    exportConditions: ['okyaku:source', ...conditions],
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
  })
}

function compile() {
  // `exclude: []` because the dependencies' syntax is lowered to the same target as ours.
  return esbuild({
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: false,
    exclude: [],
  })
}

/**
 * A module that the tag loads later, as `okyaku-name-release.js`. What it imports dynamically itself becomes a file
 * beside it.
 * @param {string} name
 * @param {string} entry
 * @param {string} release
 */
export function laterFile(name, entry, release) {
  /** @type {import('rollup').OutputOptions} */
  const output = {
    format: 'es',
    entryFileNames: `okyaku-${name}-${release}.js`,
    chunkFileNames: `okyaku-${name}-[name]-[hash].js`,
    // One request for what its files share, not one for each small helper.
    manualChunks: id => (id.includes('/src/formats/shared/') ? 'shared' : undefined),
  }
  return { entry, output }
}

/** @param {string} place */
function dependenciesOf(place) {
  const { dependencies = {}, peerDependencies = {} } = manifestOf(place)
  const names = Object.keys({ ...dependencies, ...peerDependencies })
  /** @param {string} id */
  return id => isBuiltin(id) || names.some(name => id === name || id.startsWith(`${name}/`))
}

/**
 * The sources that a package's exports name, each by the file that it is built to.
 * @param {string} place
 */
function exportsOf(place) {
  const entries = Object.values(manifestOf(place).exports).flatMap(
    ({ default: built, 'okyaku:source': source }) =>
      source ? [[parse(built).name, join('packages', place, source)]] : [],
  )
  return Object.fromEntries(entries)
}

/**
 * What the committed file of each command imports.
 * @param {string} place
 * @returns {Record<string, string>}
 */
function binsOf(place) {
  return manifestOf(place).bin ? { bin: `packages/${place}/src/bin.ts` } : {}
}

/**
 * @param {string} place
 * @returns {Record<'dependencies' | 'peerDependencies' | 'bin', Record<string, string> | undefined> & {
 *   exports: Record<string, { default: string, 'okyaku:source'?: string }> }}
 */
function manifestOf(place) {
  return JSON.parse(readFileSync(`packages/${place}/package.json`, 'utf8'))
}

/** @param {string} place */
export function dist(place) {
  return `packages/${place}/dist`
}

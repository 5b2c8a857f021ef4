import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, dirname } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { dts } from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'

/** @import { Plugin, RollupOptions } from 'rollup' */

/**
 * What npm installs: modules, not minified, with the package's dependencies left to the installer.
 * @param {string} place the folder in packages/
 * @param {Record<string, string>} entries
 */
export function library(place, entries) {
  return bundle(place, {
    input: sources(place, entries),
    external: dependenciesOf(place),
    output: {
      dir: dist(place),
      format: 'es',
      sourcemap: true,
      chunkFileNames,
      hoistTransitiveImports: false,
    },
    plugins: [resolve(), compile(), executable('bin.js')],
  })
}

/**
 * A folder's `index.ts` that became a chunk is called by its folder's name.
 * @param {import('rollup').PreRenderedChunk} chunk
 */
function chunkFileNames({ name, facadeModuleId }) {
  return name === 'index' && facadeModuleId ? `${basename(dirname(facadeModuleId))}.js` : '[name].js'
}

/**
 * @param {string} place
 * @param {Record<string, string>} entries
 */
export function types(place, entries) {
  return bundle(place, {
    input: sources(place, entries),
    external: dependenciesOf(place),
    output: { dir: dist(place), format: 'es', chunkFileNames: 'shared.d.ts' },
    plugins: [dts({ tsconfig: `packages/${place}/tsconfig.json` })],
  })
}

/**
 * What a page loads as it is: one minified file with everything in it.
 * @param {string} place
 * @param {string} entry
 * @param {{ output: import('rollup').OutputOptions, plugins: Plugin[] }} rest
 */
export function forBrowsers(place, entry, { output, plugins }) {
  // Libraries ask Node's process for their mode, which on a page is an error.
  const mode = replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } })
  const isModule = output.format === 'es'
  const minify = terser({ module: isModule, toplevel: true, ecma: 2020, compress: { passes: 2 } })
  return bundle(place, {
    input: `packages/${place}/src/${entry}`,
    output: { dir: dist(place), sourcemap: true, ...output },
    plugins: [resolve('browser'), compile(), mode, ...plugins, minify],
  })
}

/**
 * @param {string} place
 * @param {RollupOptions} options
 */
function bundle(place, options) {
  /** @type {RollupOptions} */
  const strict = {
    // A warning in a bundle that ships is a mistake: a ring of imports, a global that nobody defines.
    onwarn(warning) {
      throw new Error(`${place}: ${warning.message}`)
    },
  }
  return { place, options: { ...strict, ...options } }
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
 * @param {string} fileName
 * @returns {Plugin}
 */
function executable(fileName) {
  return {
    name: 'executable',
    writeBundle({ dir }, files) {
      if (files[fileName]) chmodSync(`${dir}/${fileName}`, 0o755)
    },
  }
}

/**
 * Remembers under which hashed name a bundle's entry was written, and removes its predecessors.
 * @param {string} prefix
 */
export function rememberedFile(prefix) {
  let name = ''
  /** @type {Plugin} */
  const remember = {
    name: 'remember-file',
    generateBundle(_, files) {
      name = Object.values(files).find(file => file.type === 'chunk' && file.isEntry)?.fileName ?? ''
    },
    writeBundle({ dir = '.' }) {
      const stale = readdirSync(dir).filter(file => file.startsWith(prefix) && !file.startsWith(name))
      for (const file of stale) rmSync(`${dir}/${file}`)
    },
  }
  return { remember, name: () => JSON.stringify(name) }
}

/** @param {string} place */
function dependenciesOf(place) {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(`packages/${place}/package.json`, 'utf8'),
  )
  const names = Object.keys({ ...dependencies, ...peerDependencies })
  /** @param {string} id */
  return id => isBuiltin(id) || names.some(name => id === name || id.startsWith(`${name}/`))
}

/**
 * @param {string} place
 * @param {Record<string, string>} entries
 */
function sources(place, entries) {
  return Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, `packages/${place}/src/${file}`]),
  )
}

/** @param {string} place */
function dist(place) {
  return `packages/${place}/dist`
}

import { relative } from 'node:path'
import { transform } from 'esbuild'
import { rollup } from 'rollup'
import { root } from './run.mjs'

/** @typedef {{ module: string, bytes: number }} Weight */

/**
 * What each module adds to a bundle, in bytes after minifying it by itself: near enough to see where the weight is.
 * @param {import('rollup').RollupOptions} options of the bundle
 * @returns {Promise<Weight[]>} the heaviest first
 */
export async function weigh({ input, plugins, output }) {
  const bundle = await rollup({
    input,
    plugins: Array.isArray(plugins) ? plugins.filter(isNotMinifier) : plugins,
  })
  const { output: files } = await bundle.generate({ ...output, sourcemap: false })
  await bundle.close()
  const modules = files.flatMap(file => (file.type === 'chunk' ? Object.entries(file.modules) : []))
  const weights = await Promise.all(modules.map(([id, { code }]) => weightOf(id, code ?? '')))
  return weights.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes)
}

/** @param {import('rollup').InputPluginOption} plugin */
function isNotMinifier(plugin) {
  return !(plugin && 'name' in plugin && plugin.name === 'terser')
}

/**
 * @param {string} id
 * @param {string} code
 * @returns {Promise<Weight>}
 */
async function weightOf(id, code) {
  const { code: small } = await transform(code, { minify: true, treeShaking: false })
  return { module: relative(root, id).replace('packages/', ''), bytes: small.trim().length }
}

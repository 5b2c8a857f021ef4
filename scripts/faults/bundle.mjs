import { build } from 'esbuild'
import { root } from '../lib/run.mjs'

/**
 * A peer as a page loads it. `ready` is a promise on the window, and then `track(n)` records.
 * @param {string} name of the peer, its file and its export
 * @param {string} endpoint
 */
export async function bundlePeer(name, endpoint) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { ${name} } from './scripts/faults/peers/${name}.mjs'
        window.ready = ${name}.start(${JSON.stringify(endpoint)}).then(track => { window.track = track })`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

import { build } from 'esbuild'

/**
 * Imports a module of a package from its TypeScript, so that a script needs no build.
 * @param {string} file relative to the repository's root
 * @param {string} root
 */
export async function importSource(file, root) {
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['okyaku:source'],
    logLevel: 'silent',
  })
  const [bundle] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? '').toString('base64')}`)
}

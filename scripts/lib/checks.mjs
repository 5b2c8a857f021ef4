import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightCounts, vitestCounts } from './counts.mjs'
import { root, run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped?: number, found?: string, note?: string | undefined, output: string }} Outcome */
/** @typedef {{ name: string, needs?: string[], run: () => Promise<Outcome> }} Check */

const published = ['engine', 'sdk', 'cli', 'server']

/**
 * Everything that `npm test` looks at, in its order.
 * @type {Check[]}
 */
export const checks = [
  { name: 'types', run: () => all(projects().map(project => ['tsc', '-p', project])) },
  { name: 'lint', run: () => all([['biome', 'check', '--error-on-warnings', '.']]) },
  { name: 'imports', run: () => all([['depcruise', 'packages', '--config']]) },
  { name: 'unused', run: () => all([['knip', '--no-progress']]) },
  { name: 'docs', run: docs },
  { name: 'build', run: () => all([['rollup', '-c', '--silent']]) },
  { name: 'unit', run: unit },
  { name: 'size', needs: ['build'], run: size },
  { name: 'packages', needs: ['build'], run: packages },
  { name: 'start', needs: ['build'], run: () => all([['node', 'scripts/check-start.mjs']]) },
  { name: 'browser', needs: ['build'], run: browser },
]

/** Each package for itself, under its own rules, and then the tests and scripts of all. */
function projects() {
  const folders = readdirSync(join(root, 'packages')).map(name => `packages/${name}`)
  return [...folders.filter(folder => existsSync(join(root, folder, 'tsconfig.json'))), '.']
}

/** That the paths exist which documents name, and that what is generated says what its source says. */
function docs() {
  return all([
    ['node', 'scripts/check-docs.mjs'],
    ['node', 'scripts/docs.mjs', '--check'],
    ['node', 'scripts/cookbook.mjs', '--check'],
  ])
}

async function unit() {
  const report = 'test-results/unit.json'
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const result = await run('vitest', ['run', ...reporters])
  return vitestCounts(join(root, report), result)
}

async function size() {
  const { ok, output } = await run('node', ['scripts/size.mjs'])
  const found = output.split('\n').find(line => line.startsWith('tag ')) ?? ''
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, found, output }
}

async function browser() {
  return playwrightCounts(join(root, 'test-results/browser.json'), await run('playwright', ['test']))
}

/** Packs each package as npm would, asks whether others could install and type it, and uses it as they would. */
async function packages() {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-packed-'))
  const packs = published.map(name => ['npm', 'pack', '-w', `packages/${name}`, '--pack-destination', folder])
  const packed = await all(packs)
  const files = readdirSync(folder).map(file => join(folder, file))
  const asked = await all(
    files.flatMap(file => [
      ['publint', 'run', file, '--strict'],
      // The tag is for a page, not for an import: it has no types.
      ['attw', file, '--profile', 'esm-only', '--exclude-entrypoints', 'tag'],
    ]),
  )
  rmSync(folder, { recursive: true })
  const used = await all([
    ['node', 'scripts/check-import.mjs'],
    ['tsc', '-p', 'packages/sdk/fixtures'],
    ['tsc', '-p', 'examples/react'],
  ])
  return [packed, asked].find(({ failed }) => failed) ?? used
}

/**
 * One check made of several commands: all run, and it passes when all do.
 * @param {string[][]} commands
 * @returns {Promise<Outcome>}
 */
async function all(commands) {
  const failures = []
  for (const [command = '', ...args] of commands) {
    const { ok, output } = await run(command, args)
    if (!ok) failures.push(`${[command, ...args].join(' ')}\n${output}`)
  }
  const failed = failures.length > 0 ? 1 : 0
  return { passed: 1 - failed, failed, output: failures.join('\n') }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, run } from '../lib/run.mjs'
import { plant } from './planted.ts'

interface Diagnostic {
  location: { path: string; start: { line: number } }
}

/** Lints planted files under this repository's rules: the lines with which fault is found, by file. */
async function lint(files: Record<string, string[]>): Promise<Record<string, string[]>> {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  const planted = Object.entries(files).map(([path, lines]) => [path, lines.join('\n')])
  const folder = plant(['scripts/rules/no-clock.grit'], {
    // What is planted stands in no repository, so there is no ignore file to honor.
    'biome.json': JSON.stringify({ ...config, vcs: { enabled: false } }),
    ...Object.fromEntries(planted),
  })
  const report = join(folder, 'report.json')
  const args = ['lint', '--reporter=json', `--reporter-file=${report}`, '--max-diagnostics=none', 'packages']
  const { output } = await run('biome', args, { cwd: folder })
  if (!existsSync(report)) throw new Error(`biome has written no report, but said: ${output}`)
  const { diagnostics } = JSON.parse(readFileSync(report, 'utf8'))
  return Object.fromEntries(
    Object.entries(files).map(([path, lines]) => [path, faults(diagnostics, path, lines)]),
  )
}

function faults(diagnostics: Diagnostic[], path: string, lines: string[]): string[] {
  const found = new Set(diagnostics.flatMap(({ location: at }) => (at.path === path ? at.start.line : [])))
  return lines.filter((_, i) => found.has(i + 1))
}

const impure = [
  'export const a = Date.now()',
  'export const b = new Date()',
  'export const c = Math.random()',
  'export const d = document.title',
  'export const e = window.name',
  'export const f = globalThis.name',
  'export const g = performance.now()',
  'export const h = () => fetch("/")',
  'export const i = navigator.language',
  'export const j = localStorage.length',
  'export const k = indexedDB.databases()',
]
const pure = [
  'export const l = new Date(0).getTime() + Date.parse("2026-01-01") + Math.max(1, 2)',
  'export const m = (document: { title: string }) => document.title',
]

test('the engine knows no clock, no chance, no page, no timer and no console', async () => {
  const more = [
    'setTimeout(() => 1)',
    'console.log(1)',
    'process.exit()',
    'export const n = crypto.randomUUID()',
  ]
  const path = 'packages/engine/src/a.ts'
  expect(await lint({ [path]: [...impure, ...more, ...pure] })).toEqual({ [path]: [...impure, ...more] })
})

test('in the SDK browser.ts alone reads the page', async () => {
  const found = await lint({
    'packages/sdk/src/a.ts': [...impure, ...pure],
    'packages/sdk/src/outbox/a.ts': [...impure, ...pure],
    'packages/sdk/src/browser.ts': impure,
    'packages/sdk/src/a.test.ts': impure,
  })
  expect(found).toEqual({
    'packages/sdk/src/a.ts': impure,
    'packages/sdk/src/outbox/a.ts': impure,
    'packages/sdk/src/browser.ts': [],
    'packages/sdk/src/a.test.ts': [],
  })
})

test('the popup may draw on the page, but neither keep, nor send, nor time anything', async () => {
  const path = 'packages/sdk/src/popup/a.tsx'
  const drawing = ['export const d = document.title', 'export const e = window.name']
  const rest = impure.filter(line => /Date|Math|performance|fetch|localStorage|indexedDB/.test(line))
  expect(await lint({ [path]: [...drawing, ...rest, ...pure] })).toEqual({ [path]: rest })
})

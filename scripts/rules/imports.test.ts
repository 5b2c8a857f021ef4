import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { run } from '../lib/run.mjs'
import { plant } from './planted.ts'

/** What each rule has to find: the file that breaks it and the import that does. */
const violations: Record<string, [file: string, text: string]> = {
  'engine imports only what it may': [
    'engine/src/a.ts',
    "import { readFile } from 'node:fs'\nexport { readFile }",
  ],
  'cli imports only what it may': ['cli/src/a.ts', "export { serve } from '../../server/src/index.ts'"],
  'server imports only what it may': ['server/src/a.ts', "export { start } from 'okyaku'"],
  'server page imports only what it may': ['server/page/a.js', "export { serve } from '../src/index.ts'"],
  'console imports only what it may': ['console/src/a.ts', "export { start } from '../../sdk/src/start.ts'"],
  'sdk tag imports only what it may': ['sdk/src/tag.ts', "import { mount } from './popup/index.ts'\nmount()"],
  'sdk index imports only what it may': ['sdk/src/index.ts', "export { atom } from 'nanostores'"],
  'sdk index imports only types there': ['sdk/src/index.ts', "export { decide } from '@okyaku/engine'"],
  'sdk start imports only what it may': [
    'sdk/src/start.ts',
    "import { atom } from 'nanostores'\nexport const start = atom",
  ],
  'sdk capture imports only what it may': [
    'sdk/src/capture/a.ts',
    "export { send } from '../outbox/send.ts'",
  ],
  'sdk outbox imports only what it may': ['sdk/src/outbox/a.ts', "export { mount } from '../popup/index.ts'"],
  'sdk popup imports only what it may': ['sdk/src/popup/a.ts', "export { now } from '../browser.ts'"],
  'sdk popup imports only types there': ['sdk/src/popup/b.ts', "export { decide } from '@okyaku/engine'"],
  'sdk storage imports only what it may': ['sdk/src/journal.ts', "export { now } from './browser.ts'"],
  'sdk stores imports only what it may': ['sdk/src/stores.ts', "export { get } from 'idb-keyval'"],
  'sdk stores imports only types there': ['sdk/src/stores.ts', "export { decide } from '@okyaku/engine'"],
  'sdk browser imports only what it may': ['sdk/src/browser.ts', "export type { E } from '@okyaku/engine'"],
  'sdk rules imports only what it may': ['sdk/src/rules/a.ts', "export { atom } from 'nanostores'"],
  'sdk rules imports only types there': ['sdk/src/rules/b.ts', "export { start } from '../start.ts'"],
  'sdk trouble imports only types there': ['sdk/src/trouble/b.ts', "export { decide } from '@okyaku/engine'"],
  'sdk trouble imports only what it may': ['sdk/src/trouble/a.ts', "export { now } from '../browser.ts'"],
  'sdk moments imports only what it may': ['sdk/src/moments/a.ts', "export { atom } from 'nanostores'"],
  'sdk moments imports only types there': ['sdk/src/moments/b.ts', "export { say } from '../console.ts'"],
  'sdk products imports only what it may': ['sdk/src/products/a.ts', "export { get } from 'idb-keyval'"],
  'sdk products imports only types there': [
    'sdk/src/products/b.ts',
    "export { decide } from '@okyaku/engine'",
  ],
  'sdk observers imports only what it may': ['sdk/src/observers/a.ts', "export { atom } from 'nanostores'"],
  'sdk observers imports only types there': ['sdk/src/observers/b.ts', "export { say } from '../console.ts'"],
  'sdk privacy imports only what it may': ['sdk/src/privacy/a.ts', "export { atom } from 'nanostores'"],
  'sdk privacy imports only types there': ['sdk/src/privacy/b.ts', "export { set } from '../visitor.ts'"],
  'sdk formats imports only what it may': ['sdk/src/formats/a.ts', "export { now } from '../browser.ts'"],
  'sdk formats imports only types there': ['sdk/src/formats/b.ts', "export { decide } from '@okyaku/engine'"],
  'sdk outbox imports only types there': ['sdk/src/outbox/b.ts', "export { now } from '../formats/a.ts'"],
  'a page loads neither lint nor schema': ['engine/src/c.ts', "export { lint } from './lint/lint.ts'"],
  'what loads later is imported by start.ts alone': [
    'sdk/src/host.ts',
    "export { mount } from './popup/index.ts'",
  ],
  'sdk parts imports only what it may': ['sdk/src/gate.ts', "export { atom } from 'nanostores'"],
  'sdk parts imports only types there': ['sdk/src/session.ts', "export { now } from './browser.ts'"],
  'a place for every file': ['new/src/a.ts', "export { serve } from '../../server/src/index.ts'"],
  'no import of a test': ['engine/src/b.ts', "export { sample } from './testing.ts'"],
  'no import in a ring': ['engine/src/a-ring.ts', "import { b } from './index.ts'\nexport const a = () => b"],
  'what is imported is there': ['cli/src/b.ts', "export { gone } from './gone.ts'"],
  'what is imported is in package.json': ['server/src/b.ts', "export { atom } from 'nanostores'"],
}

/** What the rules have to let pass. */
const allowed: Record<string, string> = {
  'engine/src/index.ts':
    "export interface E { id: string }\nexport const decide = () => 1\nexport { a as b } from './a-ring.ts'",
  'engine/src/lint/lint.ts': "import { shapes } from '../schema/index.ts'\nexport const lint = shapes",
  'engine/src/schema/index.ts': 'export const shapes = 1',
  'engine/src/testing.ts': "import { atom } from 'nanostores'\nexport const sample = atom",
  'engine/src/a.test.ts':
    "import { sample } from './testing.ts'\nimport { join } from 'node:path'\njoin(sample)",
  'engine/src/types-a.ts': "import type { B } from './types-b.ts'\nexport interface A { b?: B }",
  'engine/src/types-b.ts': "import type { A } from './types-a.ts'\nexport interface B { a?: A }",
  'cli/src/index.ts':
    "import { join } from 'node:path'\nimport { decide } from '@okyaku/engine'\nexport { decide, join }",
  'server/src/index.ts': "import { get } from 'idb-keyval'\nexport const serve = get",
  'sdk/src/capture/index.ts': "import { now } from '../browser.ts'\nexport const capture = now",
  'sdk/src/outbox/send.ts': "import { now } from '../browser.ts'\nexport const send = now",
  'sdk/src/popup/index.ts':
    "import type { E } from '@okyaku/engine'\nimport { render } from 'preact'\nexport const mount = (e?: E) => [e, render]",
  'sdk/src/console.ts': "import type { E } from '@okyaku/engine'\nexport const say = (e?: E) => e",
  'sdk/src/visitor.ts': "import { set } from 'idb-keyval'\nexport { set }",
}

interface Violation {
  from: string
  rule: { name: string }
}

/** Runs the rules over the planted packages; a file that several rules speak of holds the text of each. */
async function cruise(): Promise<Violation[]> {
  const files: Record<string, string> = { ...modules() }
  for (const [path, text] of [...Object.entries(allowed), ...Object.values(violations)]) {
    files[`packages/${path}`] = [files[`packages/${path}`], text].join('\n')
  }
  const folder = plant(['.dependency-cruiser.mjs', 'tsconfig.base.json'], files)
  mkdirSync(join(folder, 'node_modules/@okyaku'))
  symlinkSync('../../packages/engine', join(folder, 'node_modules/@okyaku/engine'))
  symlinkSync('../packages/sdk', join(folder, 'node_modules/okyaku'))
  const { output } = await run('depcruise', ['packages', '--config', '--output-type', 'json'], {
    cwd: folder,
  })
  return JSON.parse(output.slice(output.indexOf('{'))).summary.violations
}

/** Each package depends on what the real one does, and the libraries are empty. */
function modules() {
  const source = { exports: { '.': { 'okyaku:source': './src/index.ts' } }, type: 'module' }
  const dependencies = { '@okyaku/engine': '1', 'idb-keyval': '1', okyaku: '1', preact: '1' }
  const packages = ['engine', 'sdk', 'cli', 'server', 'console'].map(name => [
    `packages/${name}/package.json`,
    JSON.stringify({ name, ...source, dependencies }),
  ])
  const libraries = ['preact', 'nanostores', 'idb-keyval'].flatMap(name => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ])
  return Object.fromEntries([['package.json', '{}'], ...packages, ...libraries])
}

test('every import rule finds what was planted for it, and nothing else is found fault with', async () => {
  const found = await cruise()
  const seen = Object.keys(violations).filter(name =>
    found.some(({ rule, from }) => rule.name === name && from === `packages/${violations[name]![0]}`),
  )
  expect(seen.sort()).toEqual(config.forbidden?.map(rule => rule.name).sort())
  const planted = Object.values(violations).map(([file]) => `packages/${file}`)
  const innocent = found.filter(
    ({ from, rule }) => !planted.includes(from) && rule.name !== 'no import in a ring',
  )
  expect(innocent).toEqual([])
}, 20_000)

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentsIn, missingPaths, pathsIn } from './doc-paths.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'okyaku-docs-'))
  for (const folder of ['packages/engine/src', 'scripts', 'node_modules/x']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  writeFileSync(join(root, 'packages/engine/src/parse.ts'), '')
  writeFileSync(join(root, 'LICENSE'), '')
})

afterEach(() => rmSync(root, { recursive: true }))

test('a path that is not there is named, in a link as in backticks', () => {
  const text = 'See [the license](LICENSE), [more](MORE.md), `packages/engine/src/parse.ts`, `scripts/gone`.'
  expect(missingPaths(root, 'README.md', text)).toEqual(['MORE.md', 'scripts/gone'])
})

test("a package's document may name its sources from its own folder", () => {
  expect(missingPaths(root, 'packages/engine/README.md', '`src/parse.ts` `src/gone.ts`')).toEqual([
    'src/gone.ts',
  ])
})

test('addresses, anchors, media types, built files and examples are no paths', () => {
  const text = [
    '[site](https://example.com/a.html) [below](#below) [root](/okyaku.js)',
    '`application/json` `/v1/events` `okyaku.json` `packages/sdk/dist/okyaku.js` `packages/*/src`',
    '```\n`packages/gone.ts`\n```',
  ].join('\n')
  expect(pathsIn(text, ['packages'])).toEqual({ links: [], words: [] })
})

test('the documents of a repository are found, those of its dependencies are not', () => {
  for (const file of ['README.md', 'packages/engine/README.md', 'node_modules/x/README.md']) {
    writeFileSync(join(root, file), '')
  }
  expect(documentsIn(root).sort()).toEqual(['README.md', 'packages/engine/README.md'])
})

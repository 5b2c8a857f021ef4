import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { integrityOf } from './integrity.mjs'

test('hashes what a page loads, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-integrity-'))
  for (const file of ['okyaku.js', 'okyaku-rules-x.js', 'okyaku.js.map', 'index.js'])
    writeFileSync(join(folder, file), file)
  const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`
  expect(integrityOf(folder)).toEqual({
    'okyaku-rules-x.js': hash('okyaku-rules-x.js'),
    'okyaku.js': hash('okyaku.js'),
  })
  rmSync(folder, { recursive: true })
})

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complaints, fillIn, measure } from './sizes.mjs'

let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'okyaku-sizes-'))
  writeFileSync(join(dist, 'okyaku.js'), 'a'.repeat(50_000))
  writeFileSync(join(dist, 'okyaku-popup-AbC_1-23.js'), randomBytes(12_000))
  writeFileSync(join(dist, 'okyaku-checker-x.js'), 'b'.repeat(30_000))
  writeFileSync(join(dist, 'okyaku-rules-x.js'), 'c'.repeat(20_000))
  writeFileSync(join(dist, 'okyaku-moments-x.js'), 'e'.repeat(2000))
  writeFileSync(join(dist, 'okyaku-observers-x.js'), 'f'.repeat(3000))
  writeFileSync(join(dist, 'okyaku-formats-12345678.js'), 'g'.repeat(1000))
  writeFileSync(join(dist, 'okyaku-formats-ga4-12345678.js'), 'h'.repeat(500))
  writeFileSync(join(dist, 'okyaku-formats-own-id-12-45-78.js'), randomBytes(600))
  writeFileSync(join(dist, 'okyaku-privacy-x.js'), 'h'.repeat(1000))
  writeFileSync(join(dist, 'okyaku-trouble-x.js'), 'd'.repeat(1000))
})

afterEach(() => rmSync(dist, { recursive: true }))

test('what compresses well is within its budget, what does not is complained about', () => {
  const sizes = measure(dist)
  expect(sizes.map(({ name, raw }) => [name, raw])).toEqual([
    ['tag', 50_000],
    ['rules', 20_000],
    ['popup', 12_000],
    ['checker', 30_000],
    ['moments', 2000],
    ['observers', 3000],
    ['formats', 1000],
    ['format', 600],
    ['privacy', 1000],
    ['trouble', 1000],
  ])
  expect(complaints(sizes, '')).toEqual([expect.stringMatching(/^The popup is 12\d\d\d bytes/)])
})

test("a document's figure has to be the measured one", () => {
  const tag = { name: 'tag', file: 'okyaku.js', raw: 20_000, gzip: 9_000, brotli: 8_449, budget: 10_000 }
  expect(complaints([tag], 'It is <!-- size:tag -->8.4 kB<!-- /size -->.')).toEqual([])
  expect(complaints([tag], 'It is <!-- size:tag -->8.3 kB<!-- /size -->.')).toEqual([
    'The tag is 8.4 kB; the text says 8.3 kB.',
  ])
  const both = '<!-- size:tag -->?<!-- /size --> and <!-- size:what -->1 kB<!-- /size -->'
  expect(fillIn([tag], both)).toBe(both.replace('?', '8.4 kB'))
})

test('two popups are one too many', () => {
  writeFileSync(join(dist, 'okyaku-popup-old.js'), '')
  expect(() => measure(dist)).toThrow('2 files for the popup')
})

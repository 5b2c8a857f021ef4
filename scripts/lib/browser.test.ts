import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from './browser.mjs'

test('a browser is found on the path, and the one that is named goes first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'chromium')
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  const env = { PATH: ['/nowhere', folder].join(delimiter) }
  expect(findBrowser(env)).toBe(path)
  expect(findBrowser({ ...env, OKYAKU_CHROMIUM: '/opt/other/chrome' })).toBe('/opt/other/chrome')
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadChdb } from './chdb.ts'
import { chdbFolder } from './testing.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okyaku-chdb-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** A folder whose chdb is this program. */
async function installed(name: string, code: string) {
  const module = join(dir, name, 'node_modules/chdb')
  await mkdir(module, { recursive: true })
  await writeFile(join(module, 'connection.js'), code)
  return join(dir, name)
}

const linux = { platform: 'linux', arch: 'x64' }

test('the first folder that has it wins', async () => {
  const a = await installed('a', "exports.createChdbConnection = () => 'a'")
  const b = await installed('b', "exports.createChdbConnection = () => 'b'")
  const { createChdbConnection } = loadChdb([join(dir, 'nowhere'), a, b], linux)
  expect(createChdbConnection({ path: dir })).toBe('a')
})

test('not installed, it says how to install it, and where it has looked', () => {
  const load = () => loadChdb([join(dir, 'nowhere')], linux)
  expect(load).toThrow(expect.objectContaining({ problem: 'not-installed' }))
  expect(load).toThrow(/not installed.*nowhere\.\n.*npm install chdb@\d+\.\d+\.\d+.*OKYAKU_STORE=http/s)
  expect(load).not.toThrow(/no build/)
})

test('without a build for the system it says that, and to use a server, even where it is installed', () => {
  const load = () => loadChdb([chdbFolder()], { platform: 'win32', arch: 'x64' })
  expect(load).toThrow(expect.objectContaining({ problem: 'no-build' }))
  expect(load).toThrow(/no build for win32 x64.*OKYAKU_STORE=http/)
  expect(load).not.toThrow(/npm install/)
})

test('installed without a part of its own, it says which', async () => {
  const folder = await installed('half', "require('@chdb/lib-of-no-system')")
  expect(() => loadChdb([folder], linux)).toThrow(
    /does not load.*@chdb\/lib-of-no-system.*npm install chdb@/s,
  )
})

import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { configFile } from './config-file.ts'

let dir: string
let file: string
let logged: string[]
let written = 0

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okyaku-config-'))
  file = join(dir, 'okyaku.json')
  logged = []
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function write(text: string) {
  await writeFile(file, text)
  written += 1
  await utimes(file, written, written) // two writes may fall into one tick of the file system's clock
}

const read = () => configFile(file, line => logged.push(line))

test('reads the file, and again when it has changed', async () => {
  const config = read()
  await write('{"site":{"id":"demo"}}')
  expect(await config()).toEqual({ site: { id: 'demo' } })
  await write('{"site":{"id":"else"}}')
  expect(await config()).toEqual({ site: { id: 'else' } })
  expect(logged).toEqual([])
})

test('a file that breaks keeps what was read before, and is complained of once', async () => {
  const config = read()
  await write('{"site":{"id":"demo"}}')
  await config()
  await write('{"site":')
  expect(await config()).toEqual({ site: { id: 'demo' } })
  expect(await config()).toEqual({ site: { id: 'demo' } })
  expect(logged).toHaveLength(1)
  expect(logged[0]).toMatch(/okyaku\.json is not JSON .* with what it said before/)
})

test('problems are counted, and the rest of the file works', async () => {
  const config = read()
  await write('{"site":{"id":"demo"},"sight":1}')
  expect(await config()).toMatchObject({ site: { id: 'demo' } })
  expect(logged).toEqual([expect.stringContaining(`1 problem: run \`npx @okyaku/cli check ${file}\`.`)])
})

test('no file is no config, until there is one', async () => {
  const config = read()
  expect(await config()).toBeUndefined()
  expect(logged).toEqual([expect.stringContaining(`${file} does not exist`)])
  await write('{}')
  expect(await config()).toEqual({})
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { chdbFolder, event, NOW } from './testing.ts'

let dir: string
let child: ChildProcess | undefined

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okyaku-open-'))
})
afterEach(async () => {
  if (child?.kill('SIGKILL')) await once(child, 'exit')
  child = undefined
  await rm(dir, { recursive: true, force: true })
})

const embedded = (data: string) => ({ url: '', dir: join(dir, data), chdb: chdbFolder() })

test('creates its directory, and is the same store when opened again', async () => {
  const first = await openStore(embedded('new/data'))
  await first.insert([{ site: 'demo', event: event({ id: 'kept' }), receivedAt: NOW }])
  expect(await first.info()).toEqual({ engine: 'chdb', version: expect.stringMatching(/^\d+\./), rows: 1 })
  await first.close()
  const second = await openStore(embedded('new/data'))
  expect(await second.query('SELECT id FROM events')).toEqual([{ id: 'kept' }])
  await second.close()
})

test('a process has one data directory open at a time, and is told so', async () => {
  const first = await openStore(embedded('a'))
  await expect(openStore(embedded('b'))).rejects.toThrow(/only one active data directory per process/)
  await first.close()
  const second = await openStore(embedded('b'))
  await second.close()
})

test("another process's directory is left alone, and its owner named", async () => {
  const data = join(dir, 'data')
  child = spawn(process.execPath, ['--input-type=commonjs', '-e', holdOpen], {
    cwd: chdbFolder(),
    env: { ...process.env, DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  const opening = openStore(embedded('data'))
  await expect(opening).rejects.toMatchObject({ problem: 'in-use' })
  await expect(opening).rejects.toThrow(`${data} belongs to a running collector (process ${child.pid})`)
})

const holdOpen = `
  const connection = require('./node_modules/chdb').Session
  const session = new connection(process.env.DATA)
  session.query('SELECT 1')
  console.log('open')
  setInterval(() => session, 1000)
`

test('a directory that cannot be created is named', async () => {
  await writeFile(join(dir, 'file'), '')
  const opening = openStore(embedded('file/data'))
  await expect(opening).rejects.toMatchObject({ problem: 'cannot-open' })
  await expect(opening).rejects.toThrow(join(dir, 'file/data'))
})

test('without the embedded engine it says what to set', async () => {
  const opening = openStore({ url: '', dir: join(dir, 'data'), chdb: join(dir, 'nowhere') })
  await expect(opening).rejects.toMatchObject({ problem: 'not-installed' })
  await expect(opening).rejects.toThrow(/OKYAKU_STORE=http/)
})

test('a server that does not answer is named, without its password', async () => {
  const opening = openStore({ url: 'http://user:secret@127.0.0.1:9/okyaku' })
  await expect(opening).rejects.toMatchObject({ problem: 'unreachable' })
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:9/)
  await expect(opening).rejects.not.toThrow(/secret/)
})

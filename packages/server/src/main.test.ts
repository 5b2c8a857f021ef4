import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { main } from './main.ts'
import { openStore } from './open-store.ts'
import { batch, chdbFolder, event } from './testing.ts'

let built: string
let dir: string
const children: ChildProcess[] = []

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'okyaku-server-'))
  await copyFile(new URL('../package.json', import.meta.url), join(built, 'package.json'))
  await build({
    entryPoints: [fileURLToPath(new URL('bin.ts', import.meta.url))],
    outfile: join(built, 'dist/bin.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['okyaku:source'],
    // The client for ClickHouse is CommonJS, which asks for `require` in the bundle.
    banner: {
      js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);",
    },
  })
})
afterAll(() => rm(built, { recursive: true, force: true }))

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okyaku-main-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) if (child.kill('SIGKILL')) await once(child, 'exit')
  await rm(dir, { recursive: true, force: true })
})

/** The executable in a process of its own, once it listens. */
async function start(env: NodeJS.ProcessEnv = {}, flags: string[] = []) {
  const child = spawn(
    process.execPath,
    [join(built, 'dist/bin.mjs'), '--port', '0', '--data', join(dir, 'data'), ...flags],
    {
      cwd: dir,
      env: { ...process.env, OKYAKU_CHDB: chdbFolder(), OKYAKU_STORE: '', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  children.push(child)
  let said = ''
  const url = await new Promise<string | undefined>(resolve => {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      const listens = /listens at (\S+)/.exec(said)?.[1]
      if (listens) resolve(listens)
    })
    child.on('exit', () => resolve(undefined))
  })
  return { child, url, said: () => said }
}

const send = (url: string | undefined, ...events: unknown[]) =>
  fetch(`${url}/v1/events`, { method: 'POST', body: JSON.stringify(batch(...events)) })

/** Recent, as the executable goes by the real clock. */
const fresh = (id: string) => event({ id, at: Date.now() })

async function storedIds() {
  const store = await openStore({ url: '', dir: join(dir, 'data'), chdb: chdbFolder() })
  const rows = await store.query<{ id: string }>('SELECT id FROM events ORDER BY id')
  await store.close()
  return rows.map(({ id }) => id)
}

test('killed right after its answer, it has lost nothing', async () => {
  const { child, url } = await start()
  const killed = once(child, 'exit')
  expect((await send(url, fresh('a'), fresh('b'))).status).toBe(200)
  const last = await send(url, fresh('c'))
  child.kill('SIGKILL')
  expect(last.status).toBe(200)
  await killed
  expect(await storedIds()).toEqual(['a', 'b', 'c'])
})

test('asked to end, it ends well and has kept what it took', async () => {
  const { child, url } = await start()
  const ended = once(child, 'exit')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(url, fresh(`e${index}`))))
  child.kill('SIGTERM')
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(await ended).toEqual([0, null])
  expect(await storedIds()).toHaveLength(20)
})

test('a second one on the same data ends and says whose it is', async () => {
  const first = await start()
  const second = await start()
  expect(second.url).toBeUndefined()
  expect(second.child.exitCode).toBe(1)
  expect(second.said()).toContain(`belongs to a running collector (process ${first.child.pid})`)
  expect((await send(first.url, fresh('a'))).status).toBe(200)
})

test('without an engine it runs, says what to do, and sends nobody away for good', async () => {
  const { url, said } = await start({ OKYAKU_CHDB: join(dir, 'nowhere') })
  expect(said()).toContain('OKYAKU_STORE=http')
  const answer = await send(url, fresh('a'))
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/)
  expect((await fetch(`${url}/healthz`)).status).toBe(503)
})

test('it finds the engine where the set-up puts it', async () => {
  await mkdir(join(dir, '.okyaku'))
  await symlink(chdbFolder(), join(dir, '.okyaku/chdb'))
  const { url } = await start({ OKYAKU_CHDB: '' })
  expect((await send(url, fresh('a'))).status).toBe(200)
})

test.each([
  ['missing', undefined, /okyaku\.json does not exist/],
  ['not JSON', '{"site":', /okyaku\.json is not JSON/],
  ['wrong', '{"sight":1}', /okyaku\.json has 1 problem: run `npx @okyaku\/cli check \S+okyaku\.json`/],
])('a config that is %s is complained of at start, and it runs', async (_, text, sentence) => {
  const config = join(dir, 'okyaku.json')
  if (text !== undefined) await writeFile(config, text)
  const { url, said } = await start({}, ['--config', config])
  expect(said()).toMatch(sentence)
  expect((await send(url, fresh('a'))).status).toBe(200)
})

/** In this process, until it ends by itself. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const lines: string[] = []
  const code = await main({ args, env, log: line => lines.push(line), ended: Promise.resolve() })
  return { code, said: lines.join('\n') }
}

test('a taken port is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const args = ['--port', String(port), '--data', join(dir, 'data')]
  const { code, said } = await run(args, { OKYAKU_CHDB: chdbFolder() })
  other.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken`)
})

test('--help tells every variable, --version the version', async () => {
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  for (const name of [
    'PORT',
    'OKYAKU_STORE',
    'OKYAKU_DATA',
    'OKYAKU_ORIGINS',
    'OKYAKU_CHDB',
    'OKYAKU_PASSWORD',
  ]) {
    expect(help.said).toContain(name)
  }
  expect(await run(['--version'])).toEqual({ code: 0, said: expect.stringMatching(/^\d+\.\d+\.\d+/) })
})

test.each([
  [['--prot', '1'], '--prot'],
  [['--port', 'abc'], '"abc"'],
  [['okyaku.json'], 'okyaku.json'],
])('%j is wrong use, and said to be', async (args, named) => {
  const { code, said } = await run(args)
  expect(code).toBe(2)
  expect(said).toContain(named)
  expect(said).toContain('--help')
})

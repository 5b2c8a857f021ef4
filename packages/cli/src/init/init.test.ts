import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { folder, okyaku } from '../testing.ts'
import { wordsFor } from '../words/words.ts'
import { type Ask, askInTerminal } from './ask.ts'
import { init } from './init.ts'
import { kinds } from './starter.ts'
import { initWords } from './words.ts'

const languages = ['en', 'ja'] as const
const starters = kinds.flatMap(kind => languages.map(lang => [kind, lang] as const))

async function written(args: string[]) {
  const out = join(folder(), 'okyaku.json')
  const ran = await okyaku(['init', '--out', out, ...args])
  return { ...ran, out, source: `${out}c`, tests: out.replace('.json', '.okyaku-test.json') }
}

describe.each(starters)('the starter for a %s in %s', (kind, lang) => {
  const args = ['--for', kind, '--lang', lang]

  it('is fine by check', async () => {
    const { out } = await written(args)
    const { code, stdout, stderr } = await okyaku(['check', '--lang', 'en', out])
    expect({ code, stderr, lines: stdout.trim().split('\n').length }).toEqual({
      code: 0,
      stderr: '',
      lines: 1,
    })
  })

  it('passes its own tests', async () => {
    const { tests } = await written(args)
    const { code, stdout, stderr } = await okyaku(['test', tests])
    expect({ code, stderr, stdout }).toMatchObject({ code: 0, stderr: '' })
    expect(stdout).toMatch(/[3-9] passed, 0 failed/)
  })

  it('is built from its source to the very file that was written', async () => {
    const { out, source } = await written(args)
    const json = readFileSync(out, 'utf8')
    expect((await okyaku(['build', source])).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(json)
  })

  it('is explained in its language, and takes all kinds of measures', async () => {
    const { out, source } = await written(args)
    const comments = readFileSync(source, 'utf8').match(/^\s*\/\/ .*$/gm) ?? []
    expect(comments.length).toBeGreaterThan(14)
    expect(comments.filter(line => /[ぁ-ん]/.test(line)).length > 14).toBe(lang === 'ja')
    const config = JSON.parse(readFileSync(out, 'utf8'))
    const kindsOfBehavior = Object.values<{ kind: string }>(config.behaviors).map(({ kind }) => kind)
    expect(kindsOfBehavior).toEqual(expect.arrayContaining(['feature', 'channel', 'brand']))
    expect(config.tiers.map(({ id }: { id: string }) => id)).toEqual(['light', 'middle', 'core'])
    expect(config).toMatchObject({ consent: {}, caps: {}, holdout: 0.05, site: { locale: lang } })
    for (const campaign of config.campaigns) expect(campaign).toMatchObject({ goal: {}, limits: {} })
  })
})

it('takes what flags say', async () => {
  const { out } = await written(['--for', 'shop', '--site-id', 'tea', '--endpoint', 'https://in.example/e'])
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    site: { id: 'tea' },
    sync: [{ to: 'https://in.example/e' }],
  })
})

it('makes a shop where nobody is to be asked', async () => {
  const { code, out } = await written(['--yes'])
  expect(code).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain('add_to_wishlist')
})

it('does not guess what the site is where nobody can be asked', async () => {
  const { code, stderr } = await written([])
  expect(code).toBe(2)
  expect(stderr).toContain('--for shop')
})

it('writes over nothing unless told to', async () => {
  const out = join(folder(), 'okyaku.json')
  writeFileSync(`${out}c`, 'mine')
  const { code, stderr } = await okyaku(['init', '--for', 'shop', '--out', out])
  expect(code).toBe(2)
  expect(stderr).toContain('okyaku.jsonc is there already')
  expect(readFileSync(`${out}c`, 'utf8')).toBe('mine')
  expect((await okyaku(['init', '--for', 'shop', '--out', out, '--force'])).code).toBe(0)
  expect(readFileSync(`${out}c`, 'utf8')).not.toBe('mine')
})

it('is wrong use where nothing can be written', async () => {
  const blocked = join(folder(), 'file')
  writeFileSync(blocked, '')
  const { code, stderr } = await okyaku(['init', '--yes', '--out', join(blocked, 'okyaku.json')])
  expect({ code, isTold: stderr.includes('Nothing can be written there') }).toEqual({ code: 2, isTold: true })
})

describe('in a terminal', () => {
  const sink = () =>
    Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY: true, columns: 80 })
  const io = (stdin: Readable) => ({
    stdin: Object.assign(stdin, { isTTY: true, setRawMode: () => stdin }),
    stdout: sink(),
    stderr: sink(),
    env: {},
  })
  const run = (ask: Ask, more: object = {}) => {
    const out = join(folder(), 'okyaku.json')
    return { out, code: init({ out, ...more }, wordsFor('en', {}), io(Readable.from([])), ask) }
  }

  it('asks for what is not known', async () => {
    const ask: Ask = async known => ({ kind: 'saas', siteId: 'asked', endpoint: '/asked', ...known })
    const { out, code } = run(ask, { siteId: 'known' })
    expect(await code).toBe(0)
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      site: { id: 'known' },
      sync: [{ to: '/asked' }],
    })
  })

  it('writes nothing for whoever leaves', async () => {
    const { out, code } = run(async () => undefined)
    expect(await code).toBe(2)
    expect(() => readFileSync(out)).toThrow()
  })

  const press = async (keys: string[], known = {}) => {
    const stdin = new PassThrough()
    const answers = askInTerminal(known, initWords.en, io(stdin))
    for (const key of keys) {
      await new Promise(resolve => setImmediate(resolve))
      stdin.write(key)
    }
    return answers
  }

  it('proposes answers, taken by the enter key', async () => {
    expect(await press(['\r', '\r', '\r'])).toEqual({
      kind: 'shop',
      siteId: 'my-site',
      endpoint: '/v1/events',
    })
  })

  it('takes another choice by the arrow keys, and words as typed', async () => {
    expect(await press(['\u001b[B', '\r', 't', 'e', 'a', '\r', '\r'])).toEqual({
      kind: 'media',
      siteId: 'tea',
      endpoint: '/v1/events',
    })
  })

  it('lets go at Ctrl-C', async () => {
    expect(await press(['\r', '\u0003'])).toBeUndefined()
  })
})

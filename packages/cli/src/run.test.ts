import { readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { file, ndjson, okyaku } from './testing.ts'
import { widthOfText } from './width.ts'

describe('okyaku', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await okyaku(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  const commands = [
    'init',
    'check',
    'build',
    'simulate',
    'explain',
    'diff',
    'test',
    'disclose',
    'checkin',
    'schema',
  ]

  it.each([[[]], ...commands.map(name => [[name]])])('helps within 80 columns: %s', async command => {
    const { code, stdout } = await okyaku([...command, '--help'], { columns: 80 })
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: okyaku')
    expect(stdout).toMatch(/Examples:|Exit codes:/)
    for (const line of stdout.split('\n')) expect(widthOfText(line), line).toBeLessThanOrEqual(80)
  })

  it.each([[[]], ...commands.map(name => [[name]])])('helps in Japanese: %s', async command => {
    const { code, stdout } = await okyaku([...command, '--help', '--lang', 'ja'], { columns: 80 })
    expect(code).toBe(0)
    expect(stdout).toContain('使い方: okyaku')
    // What is left in English are names, values and examples.
    const said = stdout.split(/\n(?:例:|終了コード)/)[0]!
    const words = said
      .replace(/[-<"`[].*?(?:[>"`\]]|\s\s)/g, '')
      .match(/\b(?:the|is|of|and|for|usage|options)\b/gi)
    expect(words).toBeNull()
    for (const line of said.split('\n').filter(line => /^ {2}-/.test(line)))
      expect(line).toMatch(/[\u3040-\u30FF]/)
    for (const line of stdout.split('\n')) expect(widthOfText(line), line).toBeLessThanOrEqual(80)
  })

  it('speaks the language of the terminal, also where the call is wrong', async () => {
    const env = { LANG: 'ja_JP.UTF-8' }
    expect((await okyaku(['help', 'check'], { env })).stdout).toContain('使い方: okyaku check')
    expect((await okyaku(['chekc'], { env })).stderr).toBe(
      'エラー: "chekc" というコマンドはありません。\n(check ではありませんか。)\n"okyaku --help" をお試しください。\n',
    )
  })

  it.each([
    [['check', '--fast']],
    [['diff', 'a']],
    [['diff', 'a', '-e', 'b']],
    [['simulate', '-c']],
    [['check', '--format', 'xml']],
    [['simulate', '-c', 'a', '-e', 'b', '--rows', 'ten']],
    [['check', 'a', 'b']],
    [['simulate', '-c', '-', '-e', '-']],
  ])('says in Japanese what is wrong with %j', async args => {
    const { stderr } = await okyaku(args, { env: { LANG: 'ja_JP.UTF-8' } })
    for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/[\u3040-\u30FF]/)
    expect(stderr).not.toMatch(/error|Try|mean/)
  })

  it.each([
    ['no command', []],
    ['an unknown command', ['chekc', 'okyaku.json']],
    ['an unknown option', ['check', 'okyaku.json', '--fast']],
    ['a missing argument', ['diff', 'okyaku.json']],
    ['a missing option', ['simulate', '--config', 'okyaku.json']],
    ['an unknown language', ['check', 'okyaku.json', '--lang', 'fr']],
    ['standard input for two', ['simulate', '-c', '-', '-e', '-']],
    ['rows that are no number', ['simulate', '-c', 'a', '-e', 'b', '--rows', 'ten']],
  ])('calls %s wrong use', async (_, args) => {
    const { code, stdout, stderr } = await okyaku(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('okyaku')
  })

  it('says where the help of a command is', async () => {
    expect((await okyaku(['diff'])).stderr).toContain('Try "okyaku diff --help".')
    expect((await okyaku(['--fast'])).stderr).toContain('Try "okyaku --help".')
  })

  it('knows what was probably meant', async () => {
    expect((await okyaku(['chekc', 'okyaku.json'])).stderr).toContain('Did you mean check?')
  })

  it('ends quietly when nobody reads the help', async () => {
    const gone = () => new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    const io = { stdin: Readable.from([]), stdout: gone(), stderr: gone(), env: {} }
    expect(await run(['--help'], io)).toBe(0)
    expect(await run(['check', '--fast'], io)).toBe(2)
  })

  it('ends quietly when nobody reads on', async () => {
    const config = file('okyaku.json', {
      campaigns: [{ id: 'a', on: 'x', show: { format: 'bar', text: 'x' } }],
    })
    const event = { name: 'x', at: 0, session: 's' }
    const events = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, visitor: `v${i}`, ...event }))
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    const io = {
      stdin: Readable.from([]),
      stdout,
      stderr: new Writable({ write: (_c, _e, done) => done() }),
      env: {},
    }
    const args = ['simulate', '-c', config, '-e', file('events.ndjson', ndjson(events)), '--json']
    expect(await run(args, io)).toBe(0)
  })
})

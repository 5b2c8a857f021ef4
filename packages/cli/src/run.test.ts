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

  const commands = ['init', 'check', 'build', 'simulate', 'explain', 'diff', 'test', 'disclose', 'schema']

  it.each([[[]], ...commands.map(name => [[name]])])('helps within 80 columns: %s', async command => {
    const { code, stdout } = await okyaku([...command, '--help'], { columns: 80 })
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: okyaku')
    expect(stdout).toMatch(/Examples:|Exit codes:/)
    for (const line of stdout.split('\n')) expect(widthOfText(line), line).toBeLessThanOrEqual(80)
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

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '@okyaku/cli'
import type { Config, Decision, Event } from '@okyaku/engine'
import { describe, expect, it, onTestFinished } from 'vitest'

/** Test data that stands beside the repository where it stands at all. */
export const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const script = fileURLToPath(new URL('../../convert-data.mjs', import.meta.url))

/** A line of the rehearsal. */
export type Line = Decision & { at: number; visitor: string; event: string }

/** A whole data set, converted by the script, and what `okyaku simulate` says of it. */
export function dataSet(name: string) {
  const text = execFileSync(process.execPath, [script, name, join(data, name)], {
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  const events: Event[] = linesOf(text)
  return {
    events,
    async simulate(config: Config): Promise<Line[]> {
      const folder = mkdtempSync(join(tmpdir(), 'okyaku-data-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const [configFile, eventsFile] = [join(folder, 'okyaku.json'), join(folder, 'events.ndjson')]
      writeFileSync(configFile, JSON.stringify(config))
      writeFileSync(eventsFile, text)
      let out = ''
      const sink = (heard: (chunk: string) => void) =>
        new Writable({
          write(chunk, _encoding, done) {
            heard(String(chunk))
            done()
          },
        })
      const args = ['simulate', '--config', configFile, '--events', eventsFile, '--json']
      const code = await run(args, {
        stdin: Readable.from([]),
        stdout: sink(chunk => {
          out += chunk
        }),
        stderr: sink(() => undefined),
        env: {},
      })
      expect(code).toBe(0)
      return linesOf(out)
    },
  }
}

const linesOf = <Value>(text: string): Value[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** What must hold of any converted events. */
export function expectSound(events: readonly Event[]): void {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  for (const { name, at, visitor, session } of events) {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(new Date(at).getUTCFullYear()).toBeGreaterThan(2020)
    expect(visitor && session).not.toBe('')
  }
}

export const inline = (slot: string) => ({ format: 'inline', slot, text: 'x' }) as const
export const site = { timeZone: 'UTC' }
export const day = 86_400_000

/** Where the data is not at hand, one plain test says so in place of those that need it. */
export function onData(name: string, tests: () => void): void {
  describe(name, () => {
    if (existsSync(join(data, name))) tests()
    else {
      it(`has no data to run on: the folder shared/data/${name} beside the repository is absent`, () => {
        console.log(`shared/data/${name} is absent: nothing was simulated on it.`)
        expect(existsSync(join(data, name))).toBe(false)
      })
    }
  })
}

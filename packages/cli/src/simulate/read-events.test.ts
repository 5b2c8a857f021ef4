import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { file, folder, ndjson } from '../testing.ts'
import { type RecordedEvents, readEvents } from './read-events.ts'

const event = (id: string, at = 0, name = 'search') => ({ id, name, at, visitor: 'v', session: 's' })

async function read(content: string | Buffer): Promise<RecordedEvents> {
  const events = await readEvents(file('events.ndjson', content), { stdin: Readable.from([]) })
  if ('fault' in events) throw new Error(events.fault)
  return events
}

const idsOf = (events: RecordedEvents) => [...events].map(({ id }) => id)

it('gives events in the order of time, and equal times in the order of the file', async () => {
  const events = await read(
    ndjson([event('c', 3), event('a', 1), event('b1', 2), event('b2', 2), event('z', -1)]),
  )
  expect(idsOf(events)).toEqual(['z', 'a', 'b1', 'b2', 'c'])
  expect(idsOf(events)).toHaveLength(events.count)
})

it('reads what is packed, what Windows wrote, and a last line without an end', async () => {
  const text = ndjson([event('a'), event('b')])
  expect(idsOf(await read(gzipSync(text)))).toEqual(['a', 'b'])
  expect(idsOf(await read(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(['a', 'b'])
  expect(idsOf(await read(`\n${text}\n\n${JSON.stringify(event('c'))}`))).toEqual(['a', 'b', 'c'])
})

it('reads standard input, in whatever pieces it comes', async () => {
  const packed = gzipSync(ndjson([event('a'), event('b')]))
  const stdin = Readable.from([...packed].map(byte => Buffer.of(byte)))
  expect(idsOf((await readEvents('-', { stdin })) as RecordedEvents)).toEqual(['a', 'b'])
})

it('names bad lines and goes on', async () => {
  const events = await read(
    `${ndjson([event('a')])}{"id":\n\n${ndjson([{ ...event('b'), at: 'noon' }, event('c')])}`,
  )
  expect(idsOf(events)).toEqual(['a', 'c'])
  expect(events.faults).toEqual([
    { line: 2, fault: { kind: 'not-json' } },
    { line: 4, fault: { kind: 'fields', fields: [{ field: 'at', needed: 'number', isMissing: false }] } },
  ])
})

it('counts bad lines beyond the first twenty', async () => {
  const events = await read('x\n'.repeat(5000))
  expect(events.faults).toHaveLength(20)
  expect(events.badLines).toBe(5000)
})

it('leaves out what an earlier config did', async () => {
  const events = await read(
    ndjson([event('a', 0, 'campaign_shown'), event('b', 0, 'tier_changed'), event('c')]),
  )
  expect(idsOf(events)).toEqual(['c'])
  expect(events.oldWorld).toBe(2)
})

it('keeps what stands before the place where a packed file breaks off', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => event(`${i}-${Math.sin(i)}`))
  const packed = gzipSync(ndjson(lines))
  const events = await read(packed.subarray(0, packed.length / 2))
  expect(events.count).toBeGreaterThan(1000)
  expect(events.faults.at(-1)).toMatchObject({ fault: { kind: 'cut-off', reason: 'unexpected end of file' } })
})

const both = [event('b', 2), event('a', 1)]
it.each([
  ['a list', JSON.stringify(both)],
  ['a list on several lines', `\uFEFF\n${JSON.stringify(both, null, 2)}\n`],
  ['an export', JSON.stringify({ visitor: { id: 'v' }, events: both })],
  ['an export on several lines', JSON.stringify({ visitor: { id: 'v' }, events: both }, null, 2)],
])('reads one document: %s', async (_, text) => {
  const events = await read(text)
  expect(idsOf(events)).toEqual(['a', 'b'])
  expect(events).toMatchObject({ badLines: 0, isDocument: true })
})

it('names bad events of a document by their number', async () => {
  const { faults, isDocument } = await read(JSON.stringify([event('a'), null, event('c')]))
  expect({ faults, isDocument }).toEqual({
    faults: [{ line: 2, fault: { kind: 'not-object' } }],
    isDocument: true,
  })
})

it('reads lines as lines where the first is broken or a list', async () => {
  for (const first of ['{', '[]']) {
    const events = await read(`${first}\n${ndjson([event('a')])}`)
    expect(idsOf(events)).toEqual(['a'])
    expect(events).toMatchObject({ isDocument: false, faults: [{ line: 1 }] })
  }
})

it('is empty where the file is', async () => {
  expect(await read('')).toMatchObject({ count: 0, badLines: 0 })
})

it('tells a folder and a missing file', async () => {
  const stdin = Readable.from([])
  expect(await readEvents(folder(), { stdin })).toEqual({ fault: 'folder' })
  expect(await readEvents(`${folder()}/none`, { stdin })).toEqual({ fault: 'missing' })
})

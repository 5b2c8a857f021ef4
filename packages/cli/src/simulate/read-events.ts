import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Event } from '@okyaku/engine'
import type { Io } from '../io.ts'
import { faultOf } from '../read-text.ts'
import type { FileFault, LineFault } from '../words/words.ts'
import { eventsOf, mayBegin } from './document.ts'
import { readEventLine } from './event-line.ts'

export interface RecordedEvents {
  /** In the order of `at`, equal times in the order of the file. Can be gone through again and again. */
  [Symbol.iterator](): Iterator<Event>
  count: number
  /** The first bad lines, and how many there are in all. */
  faults: { line: number; fault: LineFault }[]
  badLines: number
  /** Events of an earlier config, left out. */
  oldWorld: number
  /** They came in one JSON document: a fault's line is the number of the event in it. */
  isDocument: boolean
}

/** So many bad lines are named; the rest are counted. */
const mostFaults = 20

/**
 * Reads recorded events, packed or not: one a line, or all in one JSON document. They are kept as the lines that they were and read again one by one: parsed,
 * a million would take several times the room.
 */
export async function readEvents(
  file: string,
  { stdin }: Pick<Io, 'stdin'>,
): Promise<RecordedEvents | { fault: FileFault }> {
  const source = file === '-' ? stdin : await open(file)
  if (typeof source === 'string') return { fault: source }
  const lines: string[] = []
  const times: number[] = []
  const read = { faults: [] as RecordedEvents['faults'], badLines: 0, oldWorld: 0, isDocument: false }
  let number = 0

  function blame(fault: LineFault): void {
    read.badLines++
    if (read.faults.length < mostFaults) read.faults.push({ line: number, fault })
  }

  function take(text: string): void {
    number++
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text
    if (!line.trim()) return
    const result = readEventLine(line)
    if ('fault' in result) blame(result.fault)
    else if (isOfOldWorld(result.event)) read.oldWorld++
    else {
      lines.push(line)
      times.push(result.event.at)
    }
  }

  // What may be a document is known to be one, or to be lines after all, when the whole of it is there.
  let held: string[] | undefined
  function release(): void {
    const events = held && eventsOf(held.join('\n'))
    read.isDocument = events !== undefined
    for (const line of events?.map(event => JSON.stringify(event)) ?? held ?? []) take(line)
  }

  let broken: Error | undefined
  try {
    const unpacked = await unpack(source)
    let isFirst = true
    for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (isFirst && mayBegin(line)) held = []
      isFirst &&= !line.trim()
      if (held) held.push(line)
      else take(line)
    }
  } catch (error) {
    broken = error as Error
  }
  release()
  if (broken) blame({ kind: 'cut-off', reason: broken.message })
  const order = inOrder(times)
  return {
    ...read,
    count: lines.length,
    *[Symbol.iterator]() {
      for (const index of order) yield JSON.parse(lines[index]!) as Event
    },
  }
}

/** What another config did to these visitors; the one rehearsed does its own. */
const isOfOldWorld = ({ name }: Event) => name.startsWith('campaign_') || name === 'tier_changed'

async function open(file: string): Promise<Readable | FileFault> {
  try {
    if ((await stat(file)).isDirectory()) return 'folder'
    const stream = createReadStream(file)
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject))
    return stream
  } catch (error) {
    return faultOf(error)
  }
}

/** Told by its first bytes, since standard input has no name that ends in `.gz`. */
async function unpack(source: Readable): Promise<Readable> {
  const target = new PassThrough()
  const chunks = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 2) {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, Buffer.from(next.value)])
  }
  async function* whole() {
    yield head
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  const failed = (error: NodeJS.ErrnoException | null) => error && target.destroy(error)
  if (isPacked) pipeline(whole, createGunzip(), target, failed)
  else pipeline(whole, target, failed)
  return target
}

/** The places of the times in their order, equal ones as they came. */
function inOrder(times: readonly number[]): Uint32Array {
  const order = Uint32Array.from(times.keys())
  const sorted = times.every((at, i) => i === 0 || times[i - 1]! <= at)
  return sorted ? order : order.sort((a, b) => times[a]! - times[b]! || a - b)
}

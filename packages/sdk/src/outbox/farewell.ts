import type { Event } from '@okyaku/engine'
import { MOST_BYTES, type Outcome } from './policy.ts'
import { type Batch, cut } from './send.ts'

export interface FarewellOptions {
  /** Starts the request before it returns: a closing page gives no second chance. */
  send(texts: string[]): Promise<Outcome>
  acknowledge(events: Event[], outcome: Outcome & { kind: 'sent' }): Promise<void>
}

export interface Farewell {
  /** What is on its way. */
  flying: ReadonlySet<string>
  /** Sends what still waits when the page goes out of sight. What finds no room stays in the journal. */
  say(events: Event[]): void
}

export function createFarewell({ send, acknowledge }: FarewellOptions): Farewell {
  const flying = new Set<string>()
  /** All requests that outlive the page share 64 KiB. */
  let room = MOST_BYTES

  async function depart({ events, texts, bytes }: Batch): Promise<void> {
    room -= bytes
    for (const { id } of events) flying.add(id)
    const outcome = await send(texts)
    room += bytes
    for (const { id } of events) flying.delete(id)
    if (outcome.kind === 'sent') await acknowledge(events, outcome)
  }

  return {
    flying,
    say(events) {
      const batch = cut(
        events.filter(({ id }) => !flying.has(id)),
        room,
      )
      if (batch.events.length && batch.bytes <= room) void depart(batch)
    },
  }
}

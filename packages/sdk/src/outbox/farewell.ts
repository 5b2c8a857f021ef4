import type { Event } from '@okyaku/engine'
import type { Encoded } from '../formats/format.ts'
import { bytesOf, cut } from './batch.ts'
import { MOST_BYTES } from './policy.ts'
import type { Answer } from './send.ts'

export interface FarewellOptions {
  encode(events: Event[]): Encoded[]
  /** Starts the request before it returns: a closing page gives no second chance. */
  send(request: Encoded): Promise<Answer>
  acknowledge(ids: readonly string[], answer: Answer): Promise<void>
}

export interface Farewell {
  /** What is on its way. */
  flying: ReadonlySet<string>
  /** Sends what still waits when the page goes out of sight. What finds no room stays in the journal. */
  say(events: Event[]): void
}

export function createFarewell({ encode, send, acknowledge }: FarewellOptions): Farewell {
  const flying = new Set<string>()
  /** All requests that outlive the page share 64 KiB. */
  let room = MOST_BYTES

  async function depart(request: Encoded): Promise<void> {
    const { ids, body } = request
    const bytes = bytesOf(body)
    if (bytes > room) return
    room -= bytes
    for (const id of ids) flying.add(id)
    const answer = await send(request)
    room += bytes
    for (const id of ids) flying.delete(id)
    if (answer.ok) await acknowledge(ids, answer)
  }

  return {
    flying,
    say(events) {
      const waiting = events.filter(({ id }) => !flying.has(id))
      // The frame around them takes some room, too.
      if (waiting.length)
        for (const request of encode(cut(waiting, undefined, room - 200))) void depart(request)
    },
  }
}

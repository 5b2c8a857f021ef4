import type { Context } from 'hono'
import { readBatch } from './batch.ts'
import { readBody } from './body.ts'
import type { Arrival } from './row.ts'

export interface EventsRouteOptions {
  /** Resolves once the store has them. */
  commit(arrivals: Arrival[], bytes: number): Promise<void>
  /** Milliseconds since the epoch. */
  now(): number
  log(line: string): void
}

/** In seconds. Senders spread their attempts over a longer time by themselves. */
const RETRY_AFTER = '2'

/**
 * `POST /v1/events`. Answers 2xx only after the store has the events; 503 asks the sender to keep them and come back.
 */
export function eventsRoute({ commit, now, log }: EventsRouteOptions): (c: Context) => Promise<Response> {
  return async c => {
    const body = await readBody(c.req.raw)
    if (!body.ok) return c.json({ error: body.error }, body.status)
    const receivedAt = now()
    const batch = readBatch(body.value, receivedAt)
    if (!batch.ok) return c.json({ error: batch.error }, 400)
    const { site, events, rejected } = batch
    try {
      if (events.length > 0)
        await commit(
          events.map(event => ({ site, event, receivedAt })),
          body.bytes,
        )
    } catch (error) {
      log(`${events.length} events not stored, their sender keeps them: ${(error as Error).message}`)
      return c.json({ error: 'The store does not take events now. Try again later.' }, 503, {
        'Retry-After': RETRY_AFTER,
      })
    }
    return c.json({ rejected })
  }
}

import type { Context } from 'hono'
import { NO_SITE } from './batch.ts'
import { readBody } from './body.ts'
import type { Store } from './store.ts'

export interface EraseRouteOptions {
  store: Pick<Store, 'erase'>
  /** Milliseconds since the epoch. */
  now(): number
  log(line: string): void
}

/** As ids of visitors and sites are bounded where events are taken. */
const LONGEST = 128

/**
 * `POST /v1/erase` of `{ "v": 1, "site": "demo", "visitor": "…" }`: deletes what a browser has sent about its visitor. Whoever
 * knows the random id of a browser may ask for it; a member's id can be known to others, and is not taken. Answers 2xx
 * once nothing of it is to be seen any more.
 */
export function eraseRoute({ store, now, log }: EraseRouteOptions): (c: Context) => Promise<Response> {
  return async c => {
    const body = await readBody(c.req.raw)
    if (!body.ok) return c.json({ error: body.error }, body.status)
    const { site = NO_SITE, visitor } = Object(body.value) as { site?: unknown; visitor?: unknown }
    if (!isText(visitor) || !isText(site))
      return c.json(
        { error: 'The body must name a visitor: { "v": 1, "site": "...", "visitor": "..." }.' },
        400,
      )
    try {
      await store.erase({ site, visitor, at: now() })
    } catch (error) {
      log(`A visitor's events could not be deleted, their browser asks again: ${(error as Error).message}`)
      return c.json({ error: 'The store cannot delete now. Try again later.' }, 503, { 'Retry-After': '2' })
    }
    return c.json({ erased: true })
  }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST

import type { Context } from 'hono'
import type { Store } from './store.ts'
import { version } from './version.ts'

/** `GET /healthz`: 200 with versions and counts while the store can be reached, 503 with the reason while not. */
export function healthRoute(store: Store): (c: Context) => Promise<Response> {
  return async c => {
    const answer = { collector: version(), node: process.versions.node }
    try {
      return c.json({ ok: true, ...answer, store: await store.info() })
    } catch (error) {
      return c.json({ ok: false, ...answer, error: (error as Error).message }, 503)
    }
  }
}

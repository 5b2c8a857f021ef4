import type { Config } from '@okyaku/engine'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { readers } from './access.ts'
import { eraseRoute } from './erase-route.ts'
import { eventsRoute } from './events-route.ts'
import { groupCommit } from './group-commit.ts'
import { healthRoute } from './health-route.ts'
import { type Overview, overview } from './overview.ts'
import { paced } from './paced.ts'
import { languageOf, pageFiles, pageRoute } from './page-route.ts'
import { senders } from './senders.ts'
import type { Store } from './store.ts'

export interface CollectorOptions {
  store: Store
  /** For labels, tiers and behaviors on the page. A function is asked each time, for a file that changes. */
  config?: Config | (() => Config | undefined | Promise<Config | undefined>) | undefined
  /** Origins whose pages may send events, `https://shop.example`; everybody's by default. */
  origins?: string[] | undefined
  /** Of the page and the reports, user `okyaku`. Without one they are shown to this machine alone. */
  password?: string | undefined
  /** Milliseconds since the epoch. */
  now?: () => number
  log?: (line: string) => void
}

/** Request in, Response out: runs in process, behind `serveCollector`, or in any server that speaks fetch. */
export interface Collector {
  fetch(request: Request): Promise<Response>
}

/**
 * A collector of events over a store. The store stays its opener's to close.
 *
 * @example
 * const store = await openStore({ dir: 'data' })
 * const collector = createCollector({ store })
 * const response = await collector.fetch(new Request('http://localhost/healthz'))
 */
export function createCollector(options: CollectorOptions): Collector {
  const { store, config, origins = ['*'], password, now = Date.now, log = console.error } = options
  const app = new Hono()
  const commit = groupCommit({ insert: store.insert })

  for (const path of ['/v1/events', '/v1/erase']) app.use(path, senders(origins))
  app.post('/v1/events', eventsRoute({ commit, now, log }))
  app.post('/v1/erase', eraseRoute({ store, now, log }))
  app.get('/healthz', healthRoute(store))

  const reading = readers(password)
  const report = paced<Overview>(async key => {
    const [language, site] = JSON.parse(key) as [string, string | undefined]
    const current = typeof config === 'function' ? await config() : config
    return overview({ store, config: current, language, site: site ?? undefined, now: now() })
  }, now)
  app.get('/v1/overview', reading, async c =>
    c.json(await report(JSON.stringify([languageOf(c), c.req.query('site')])), 200, {
      'Cache-Control': 'no-store',
    }),
  )
  app.get('/', reading, pageRoute('index.html'))
  for (const file of pageFiles) app.get(`/page/${file}`, reading, pageRoute(file))

  app.notFound(c => c.json({ error: 'Nothing here. Events go to POST /v1/events.' }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log(`${c.req.method} ${c.req.path}: ${error.message}`)
    return c.json({ error: 'This did not work. The collector logs why.' }, 503)
  })
  return { fetch: async request => app.fetch(request) }
}

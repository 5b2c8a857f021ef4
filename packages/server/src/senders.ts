import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** A day; browsers shorten it to what they allow. */
const PREFLIGHT_SECONDS = 24 * 60 * 60

/**
 * Which pages may send events: those of the origins, or all with `'*'`, and always the collector's own. A page that may
 * not is refused rather than only kept from reading the answer, since a browser sends plain text without asking.
 */
export function senders(origins: string[]): MiddlewareHandler {
  const may = (origin: string, c: Context) =>
    origins.includes('*') || origins.includes(origin) || isOwn(origin, c.req.url)
  const answer = cors({
    origin: (origin, c) => (may(origin, c) ? origin : null),
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type', 'Content-Encoding'],
    exposeHeaders: ['Retry-After'],
    maxAge: PREFLIGHT_SECONDS,
  })
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined || c.req.method === 'OPTIONS' || may(origin, c)) return answer(c, next)
    return c.json(
      { error: `This collector does not take events from ${origin}. Add it to its origins.` },
      403,
    )
  }
}

/** By host alone: behind a proxy that ends TLS the collector sees http where the page says https. */
function isOwn(origin: string, url: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host
}

import type { MiddlewareHandler } from 'hono'
import { basicAuth } from 'hono/basic-auth'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** The user name that goes with the password. */
const USER = 'okyaku'

/**
 * Who may read what visitors did: whoever knows the password. Where none is set, only who sits at the machine itself:
 * a name other than the machine's own means a network, a forwarded request means a proxy in front.
 */
export function readers(password?: string): MiddlewareHandler {
  if (password) return basicAuth({ username: USER, password, realm: 'Okyaku' })
  return async (c, next) => {
    const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded')
    if (forwarded === undefined && LOOPBACK.has(new URL(c.req.url).hostname)) return next()
    const error = 'What visitors did is shown to this machine alone until OKYAKU_PASSWORD is set.'
    return c.json({ error }, 403)
  }
}

/** @import { Peer } from '../types.ts' */

/** @typedef {{ uuid: string, properties?: { n?: number } }} Captured */

/** @type {Peer} */
export const posthog = {
  name: 'posthog',
  package: 'posthog-js',
  settings: 'rate_limiting lifted: above 10 events a second it drops them in silence',
  async start(endpoint) {
    const { posthog } = await import('posthog-js')
    await new Promise(loaded =>
      posthog.init('phc_key', {
        api_host: endpoint,
        autocapture: false,
        capture_pageview: false,
        capture_pageleave: false,
        disable_session_recording: true,
        disable_external_dependency_loading: true,
        advanced_disable_flags: true,
        // A browser under test is a robot to it, whose events it drops.
        opt_out_useragent_filter: true,
        rate_limiting: { events_per_second: 100_000, events_burst_limit: 100_000 },
        loaded,
      }),
    )
    return n => void posthog.capture('tried', { n })
  },
  read({ body }) {
    const text = body.startsWith('data=') ? decoded(body) : body
    const sent = JSON.parse(text || '{}')
    /** @type {Captured[]} */
    const events = Array.isArray(sent) ? sent : (sent.batch ?? (sent.event ? [sent] : []))
    return events.flatMap(({ uuid, properties }) =>
      properties?.n === undefined ? [] : [{ id: uuid, n: properties.n }],
    )
  },
  answer: () => ({ status: 1 }),
}

/** @param {string} body as a form, in which an uncompressed batch comes */
function decoded(body) {
  return Buffer.from(new URLSearchParams(body).get('data') ?? '', 'base64').toString()
}

/** @import { Peer } from '../types.ts' */

/** @type {Peer} */
export const rudderstack = {
  name: 'rudderstack',
  package: '@rudderstack/analytics-js',
  settings: 'the build with everything bundled; retry queue kept in localStorage (the default)',
  async start(endpoint) {
    const { RudderAnalytics } = await import('@rudderstack/analytics-js/bundled')
    const analytics = new RudderAnalytics()
    await new Promise(resolve => {
      analytics.load('key', endpoint, { configUrl: endpoint, sendAdblockPage: false })
      analytics.ready(() => resolve(undefined))
    })
    return n => analytics.track('tried', { n })
  },
  read({ body }) {
    const sent = JSON.parse(body || '{}')
    /** @type {{ messageId: string, properties?: { n?: number } }[]} */
    const events = sent.batch ?? [sent]
    return events.flatMap(({ messageId, properties }) =>
      properties?.n === undefined ? [] : [{ id: messageId, n: properties.n }],
    )
  },
  answer: path => (path.includes('sourceConfig') ? { source } : {}),
}

/** What it asks its control plane for before it begins. */
const source = {
  id: 'source',
  name: 'faults',
  writeKey: 'key',
  enabled: true,
  workspaceId: 'workspace',
  updatedAt: '2026-01-01T00:00:00.000Z',
  config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
  dataplanes: {},
  destinations: [],
}

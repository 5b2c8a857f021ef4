/** @import { Peer } from '../types.ts' */

/** @type {Peer} */
export const segment = {
  name: 'analytics-next',
  package: '@segment/analytics-next',
  settings: 'retry queue kept in localStorage (the default)',
  async start(endpoint) {
    const { AnalyticsBrowser } = await import('@segment/analytics-next')
    const [protocol = 'http', apiHost = ''] = endpoint.split('://')
    const segmentio = { apiKey: 'key', apiHost, protocol: /** @type {'http'} */ (protocol) }
    const [analytics] = await AnalyticsBrowser.load({
      writeKey: 'key',
      cdnSettings: { integrations: { 'Segment.io': segmentio } },
    })
    return n => void analytics.track('tried', { n })
  },
  read({ body }) {
    const { messageId, properties } = JSON.parse(body)
    return properties?.n === undefined ? [] : [{ id: messageId, n: properties.n }]
  },
  answer: () => ({ success: true }),
}

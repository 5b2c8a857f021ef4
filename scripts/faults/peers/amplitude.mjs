/** @import { Peer } from '../types.ts' */

/** @type {Peer} */
export const amplitude = {
  name: 'amplitude',
  package: '@amplitude/analytics-browser',
  settings: 'on pagehide transport "beacon" and flush()',
  async start(endpoint) {
    const amplitude = await import('@amplitude/analytics-browser')
    addEventListener('pagehide', () => {
      amplitude.setTransport('beacon')
      amplitude.flush()
    })
    await amplitude.init('key', {
      serverUrl: endpoint,
      autocapture: false,
      remoteConfig: { fetchRemoteConfig: false },
    }).promise
    return n => void amplitude.track('tried', { n })
  },
  read({ body }) {
    /** @type {{ events?: { insert_id: string, event_properties?: { n?: number } }[] }} */
    const { events = [] } = JSON.parse(body)
    return events.flatMap(({ insert_id: id, event_properties: props }) =>
      props?.n === undefined ? [] : [{ id, n: props.n }],
    )
  },
  answer: () => ({ code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: 1 }),
}

/** @import { Peer } from '../types.ts' */

/** @type {Peer} */
export const snowplow = {
  name: 'snowplow',
  package: '@snowplow/browser-tracker',
  settings: 'keepalive: true, maxLocalStorageQueueSize: 10,000',
  async start(endpoint) {
    const { newTracker, trackStructEvent } = await import('@snowplow/browser-tracker')
    newTracker('sp', endpoint, {
      appId: 'faults',
      eventMethod: 'post',
      keepalive: true,
      maxLocalStorageQueueSize: 10_000,
    })
    return n => trackStructEvent({ category: 'tried', action: 'tried', label: String(n) })
  },
  read({ body }) {
    /** @type {{ data?: { eid: string, se_la?: string }[] }} */
    const { data = [] } = JSON.parse(body)
    return data.flatMap(({ eid, se_la }) => (se_la === undefined ? [] : [{ id: eid, n: Number(se_la) }]))
  },
}

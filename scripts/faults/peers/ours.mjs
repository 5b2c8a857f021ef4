/** @import { Okyaku } from 'okyaku' */
/** @import { Peer } from '../types.ts' */

/**
 * The tag as a site has it: loaded by its address, configured by a file.
 * @type {Peer}
 */
export const ours = {
  name: 'okyaku',
  package: 'okyaku',
  settings: 'none but the endpoint',
  async start() {
    const tag = document.createElement('script')
    tag.src = '/okyaku.js'
    tag.dataset.config = '/okyaku.json'
    document.head.append(tag)
    await new Promise(resolve => tag.addEventListener('load', resolve))
    const { okyaku } = /** @type {{ okyaku: Okyaku }} */ (/** @type {unknown} */ (window))
    // What is asked of it is answered once everything is open.
    await okyaku.export()
    return n => okyaku.track('tried', { n })
  },
  read({ body }) {
    const { events = [] } = JSON.parse(body)
    return events.flatMap((/** @type {{ id: string, props?: { n?: number } }} */ { id, props }) =>
      props?.n === undefined ? [] : [{ id, n: props.n }],
    )
  },
  built: 'packages/sdk/dist',
  files: endpoint => ({
    '/okyaku.json': JSON.stringify({ site: { id: 'faults' }, sync: [{ to: endpoint }] }),
  }),
}

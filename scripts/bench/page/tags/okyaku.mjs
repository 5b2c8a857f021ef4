/** @import { Tag } from './index.mjs' */
import { workloadOf } from '../../engine/workload/index.mjs'

/** @type {Tag} */
export const okyaku = {
  id: 'okyaku',
  name: 'okyaku',
  html: '<script async src="/okyaku.js" data-config="/okyaku.json"></script>',
  scripts: /^\/okyaku/,
  isOurs: true,
  hasSnapshot: true,
  serve: site => {
    site.post('/v1/events', c => c.json({}))
  },
}

/** What was counted cannot be used, as after a change of the config: the whole journal is read again. */
/** @type {Tag} */
export const okyakuCounting = {
  ...okyaku,
  id: 'okyaku-counting',
  name: 'okyaku, counting all anew',
  hasSnapshot: false,
}

/** @type {Tag} */
export const okyakuMany = {
  ...okyaku,
  id: 'okyaku-many',
  name: 'okyaku, 1,000 campaigns',
  serve(site) {
    okyaku.serve?.(site)
    const { config } = workloadOf(1000)
    site.get('/okyaku.json', c => c.json({ ...config, sync: [{ to: '/v1/events' }] }))
  },
}

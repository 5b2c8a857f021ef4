/** @import { Tag } from './index.mjs' */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const file = createRequire(import.meta.url).resolve('clevertap-web-sdk/clevertap.min.js')

/**
 * The script as its README pastes it, from this server. Its endpoint answers as the real one does: with a script that
 * gives the visitor an id and a session.
 * @type {Tag}
 */
export const clevertap = {
  id: 'clevertap',
  name: 'clevertap-web-sdk',
  html: `<script>
    var clevertap = { event: [], profile: [], account: [], onUserLogin: [], notifications: [], privacy: [] }
    clevertap.account.push({ id: 'BENCH-BENCH-BENCH' }, '', location.host + '/clevertap')
    clevertap.privacy.push({ optOut: false })
    clevertap.privacy.push({ useIP: false })
  </script>
  <script async src="/clevertap.min.js"></script>`,
  scripts: /^\/clevertap/,
  serve(site) {
    // It sends by https alone, which needs a certificate that the browser trusts.
    const script = readFileSync(file, 'utf8').replace('="https:";', '="http:";')
    site.get('/clevertap.min.js', c => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
    site.all('/clevertap/*', c => {
      const turn = Number(c.req.query('rn') ?? 1)
      const answer = `$WZRK_WR.s('0123456789abcdef0123456789abcdef', ${(Date.now() / 1000) | 0}, false, ${turn}, false)`
      return c.body(answer, 200, { 'Content-Type': 'text/javascript' })
    })
  },
}

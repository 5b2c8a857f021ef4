/** @import { Tag } from './index.mjs' */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const dist = dirname(createRequire(import.meta.url).resolve('posthog-js'))

/** What a project of its default settings is told, without session recording and surveys, which would cost more. */
const settings = {
  token: 'phc_bench',
  supportedCompression: ['gzip', 'gzip-js'],
  autocapture_opt_out: false,
  capturePerformance: false,
  captureDeadClicks: false,
  heatmaps: false,
  sessionRecording: false,
  surveys: false,
  defaultIdentifiedOnly: true,
  siteApps: [],
  hasFeatureFlags: false,
}

/**
 * The script that its snippet loads, begun as the snippet does.
 * @type {Tag}
 */
export const posthog = {
  id: 'posthog',
  name: 'posthog-js',
  html: `<script>
    window.posthog = []
    posthog.__SV = 1
    posthog._i = [['phc_bench', { api_host: location.origin + '/posthog', person_profiles: 'identified_only', opt_out_useragent_filter: true }, 'posthog']]
  </script>
  <script async src="/posthog/static/array.js"></script>`,
  scripts: /^\/posthog\//,
  serve(site) {
    site.get('/posthog/static/:file{[\\w.-]+\\.js}', c => {
      const text = readFileSync(join(dist, c.req.param('file')), 'utf8')
      return c.body(text, 200, { 'Content-Type': 'text/javascript' })
    })
    site.get('/posthog/array/:token/config', c => c.json(settings))
    site.get('/posthog/array/:token/config.js', c => {
      const text = `(window._POSTHOG_REMOTE_CONFIG ||= {})['phc_bench'] = { config: ${JSON.stringify(settings)}, siteApps: [] }`
      return c.body(text, 200, { 'Content-Type': 'text/javascript' })
    })
    site.all('/posthog/flags/*', c => c.json({ ...settings, flags: {}, requestId: 'bench' }))
    site.all('/posthog/*', c => c.json({ status: 'Ok' }))
  },
}

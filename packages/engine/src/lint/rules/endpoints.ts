import type { Endpoint, WireFormat } from '../../config.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'

/** The keys that only some formats read, and which. */
const readers: Readonly<Partial<Record<keyof Endpoint, readonly WireFormat[]>>> = {
  key: ['segment', 'ga4', 'amplitude', 'posthog'],
  debug: ['ga4'],
  vendor: ['snowplow'],
  base64: ['snowplow'],
  source: ['cloudevents'],
  map: ['webhook'],
  each: ['webhook'],
}

/** These take nothing from whom they do not know. GA4 may have its id from the relay. */
const keyed: readonly WireFormat[] = ['segment', 'amplitude', 'posthog']

/** Endpoints that will not get what they need, and secrets that everybody can read. */
export const endpointFindings = ({ config }: Case): Finding[] =>
  (config.sync ?? []).flatMap((endpoint, index) =>
    [lackOfKey, directGoogle, secretAddress, secretHeaders, idleKeys].flatMap(rule =>
      rule(endpoint).map(({ key, ...finding }) => ({ ...finding, path: ['sync', index, key] })),
    ),
  )

type Told = Omit<Finding, 'path'> & { key: string | number }
type Rule = (endpoint: Endpoint) => Told[]

const lackOfKey: Rule = ({ format = 'okyaku', key, headers }) =>
  keyed.includes(format) && key === undefined && !nameIn(headers, /^authorization$/i)
    ? [{ code: 'lacks-key', severity: 'error', key: 'format', found: format }]
    : []

/** Without a secret Google keeps nothing, and answers as if it had. */
const directGoogle: Rule = ({ to, format }) =>
  format === 'ga4' && /^https?:\/\/[^/?#]*\bgoogle-analytics\.com\b/i.test(to)
    ? [{ code: 'needs-relay', severity: 'error', key: 'to', found: to }]
    : []

function secretAddress({ to }: Endpoint): Told[] {
  const [, name] = /[?&]([^=&]*(?:secret|password|access_token)[^=&]*)=/i.exec(to) ?? []
  const found = name ?? (/^https?:\/\/[^/?#]*@/i.test(to) ? 'user:password@' : undefined)
  return found === undefined ? [] : [{ code: 'secret-in-config', severity: 'error', key: 'to', found }]
}

/** Basic is how RudderStack wants its public key. */
function secretHeaders({ headers = {} }: Endpoint): Told[] {
  const isSecret = ([name, value]: [string, string]) =>
    /secret|password/i.test(name) || (/^authorization$/i.test(name) && !/^basic /i.test(value))
  return Object.entries(headers)
    .filter(isSecret)
    .map(([found]) => ({ code: 'secret-in-config', severity: 'error', key: 'headers', found }))
}

const idleKeys: Rule = ({ format = 'okyaku', ...rest }) =>
  Object.entries(readers)
    .filter(([key, formats]) => Object.hasOwn(rest, key) && !formats.includes(format))
    .map(([key, formats]) => ({
      code: 'idle-key',
      severity: 'warning',
      key,
      found: format,
      needed: formats.join(', '),
    }))

const nameIn = (headers: object = {}, name: RegExp) => Object.keys(headers).some(key => name.test(key))

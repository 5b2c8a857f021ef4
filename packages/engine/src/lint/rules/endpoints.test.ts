import { expect, it } from 'vitest'
import type { Endpoint } from '../../config.ts'
import { findingsIn } from '../../testing/findings.ts'

const told = (endpoint: Partial<Endpoint>) =>
  findingsIn({ sync: [{ to: '/v1/events' }, { to: '/in', ...endpoint }] }).map(({ code, path, found }) => [
    code,
    path.join('.'),
    found,
  ])

it.each(['segment', 'amplitude', 'posthog'] as const)('tells that %s takes nothing without a key', format => {
  expect(told({ format })).toEqual([['lacks-key', 'sync.1.format', format]])
  expect(told({ format, key: 'k' })).toEqual([])
})

it('takes a key in a header for one', () => {
  expect(told({ format: 'segment', headers: { Authorization: 'Basic a2V5Og==' } })).toEqual([])
})

it('tells that Google keeps nothing that a page sends by itself', () => {
  const to = 'https://www.google-analytics.com/mp/collect'
  expect(told({ format: 'ga4', to, key: 'G-1' })).toEqual([['needs-relay', 'sync.1.to', to]])
  expect(told({ format: 'ga4', to: '/relay/google-analytics.com' })).toEqual([])
})

it.each([
  ['https://www.example/collect?id=1&api_secret=x', 'api_secret'],
  ['/in?client_secret=x', 'client_secret'],
  ['https://me:word@hooks.example/in', 'user:password@'],
])('tells of a secret in %s', (to, found) => {
  expect(told({ to })).toEqual([['secret-in-config', 'sync.1.to', found]])
})

it.each([{ Authorization: 'Bearer x' }, { 'x-client-secret': 'x' }])('tells of a secret in %j', headers => {
  expect(told({ headers } as Partial<Endpoint>)).toEqual([
    ['secret-in-config', 'sync.1.headers', Object.keys(headers)[0]],
  ])
})

it.each(['/in?secretary', 'https://a.example/@me', 'https://a.example/?token=public'])(
  'is silent about %s',
  to => {
    expect(told({ to })).toEqual([])
  },
)

it.each([
  [{ key: 'k' }, 'okyaku'],
  [{ format: 'segment', key: 'k', map: { a: 'id' } }, 'segment'],
  [{ format: 'webhook', vendor: 'com.example' }, 'webhook'],
] as [Partial<Endpoint>, string][])('tells what %j does not read', (endpoint, format) => {
  const idle = Object.keys(endpoint).at(-1)
  expect(told(endpoint)).toEqual([['idle-key', `sync.1.${idle}`, format]])
})

it.each<Partial<Endpoint>>([
  { format: 'ga4', key: 'G-1', debug: true },
  { format: 'snowplow', vendor: 'com.example', base64: false },
  { format: 'cloudevents', source: 'https://shop.example' },
  { format: 'webhook', map: { a: 'id' }, each: true, headers: { 'x-site': 'shop' } },
])('is silent about %j', endpoint => {
  expect(told(endpoint)).toEqual([])
})

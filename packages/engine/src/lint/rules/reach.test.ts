import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

it.each<[string, object]>([
  ['page_view', {}],
  ['session_start', { on: ['search', { event: 'session_start' }] }],
  ['a page_view that no cap binds', { ignoreSiteCaps: true }],
])('tells of an overlay for everybody at every %s', (_, more) => {
  const config = 'ignoreSiteCaps' in more ? { caps: { perDay: 1 } } : {}
  expect(placesOf('too-wide', { ...config, campaigns: [campaign('a', more)] })).toEqual(['campaigns[0]'])
})

it.each<[string, object, object]>([
  ['has a condition', { when: { session: { number: 1 } } }, {}],
  ['has a limit', { limits: { perSession: 1 } }, {}],
  ['is capped', {}, { caps: { perDay: 3 } }],
  ['counts', { on: { event: 'page_view', nth: 3, within: 'session' } }, {}],
  ['is for one page', { on: { event: 'page_view', where: { 'page.path': '/' } } }, {}],
  ['covers nothing', { show: { format: 'bar', text: 'x' } }, {}],
  ['is a draft', { status: 'draft' }, {}],
])('is silent about one that %s', (_, more, config) => {
  expect(placesOf('too-wide', { ...config, campaigns: [campaign('a', more)] })).toEqual([])
})

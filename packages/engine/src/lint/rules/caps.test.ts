import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

it('tells of a hold-out of everybody', () => {
  const config = { holdout: 1, campaigns: [campaign('a', { holdout: 1 }), campaign('b', { holdout: 0.9 })] }
  expect(placesOf('all-held-out', config)).toEqual(['holdout', 'campaigns[0].holdout'])
})

it('tells of quiet hours without an end', () => {
  expect(placesOf('always-quiet', { caps: { quietHours: '00:00-24:00' } })).toEqual(['caps.quietHours'])
  expect(placesOf('always-quiet', { caps: { quietHours: '23:00-07:00' } })).toEqual([])
})

const neverOn = { neverOn: { path: { startsWith: ['/cart', '/checkout'] } } }
const onPage = (path: object | string) => ({ when: { page: { path } } })

it.each<[string, object, object]>([
  ['on forbidden pages', neverOn, onPage({ startsWith: '/cart/' })],
  ['on one forbidden page', neverOn, onPage('/checkout')],
  ['in quiet hours', { quietHours: '22:00-08:00' }, { when: { time: { hours: '23:00-06:00' } } }],
  [
    'in quiet hours said in long',
    { quietHours: { hours: '22:00-08:00' } },
    { when: { time: { hours: '06:00-08:00' } } },
  ],
])('tells of a campaign that is due only %s', (_, caps, more) => {
  expect(placesOf('never-allowed', { caps, campaigns: [campaign('a', more)] })).toEqual(['campaigns[0].when'])
})

it.each<[string, object, object]>([
  ['has other pages too', neverOn, onPage({ startsWith: '/c' })],
  ['is not bound by caps', neverOn, { ...onPage('/cart'), ignoreSiteCaps: true }],
  ['is for anybody', neverOn, {}],
  ['goes on when it is loud', { quietHours: '22:00-08:00' }, { when: { time: { hours: '23:00-08:01' } } }],
  [
    'is quiet by the visitor’s clock',
    { quietHours: { hours: '22:00-08:00', zone: 'visitor' } },
    { when: { time: { hours: '23:00-06:00' } } },
  ],
])('is silent about a campaign that %s', (_, caps, more) => {
  expect(placesOf('never-allowed', { caps, campaigns: [campaign('a', more)] })).toEqual([])
})

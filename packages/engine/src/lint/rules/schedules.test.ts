import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const ended = (until: string, more: object = {}) => ({
  campaigns: [campaign('a', { schedule: { until }, ...more })],
})
const now = Date.parse('2026-11-10T20:00Z')

it('tells of what is live, but over', () => {
  expect(placesOf('over', ended('2026-11-01'), { now })).toEqual(['campaigns[0].schedule.until'])
})

it('goes by the site’s clock, on which the last day counts in full', () => {
  const site = { timeZone: 'Asia/Tokyo' }
  expect(placesOf('over', { site, ...ended('2026-11-10') }, { now })).toHaveLength(1)
  expect(placesOf('over', { site, ...ended('2026-11-11') }, { now })).toEqual([])
})

it('waits for the last zone where the config names none', () => {
  expect(placesOf('over', ended('2026-11-10T19:00'), { now })).toEqual([])
})

it('is silent about what is paused, and about what is to come', () => {
  expect(placesOf('over', ended('2026-11-01', { status: 'paused' }), { now })).toEqual([])
  expect(
    placesOf('over', { campaigns: [campaign('a', { schedule: { from: '2099-01-01' } })] }, { now }),
  ).toEqual([])
})

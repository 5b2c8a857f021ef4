import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

it('tells of a window without length', () => {
  const when = { history: [{ did: 'search', within: '0 days' }] }
  const config = { campaigns: [campaign('a', { when, goal: { did: 'share', within: '0 seconds' } })] }
  expect(placesOf('empty-window', config)).toEqual([
    'campaigns[0].when.history[0].within',
    'campaigns[0].goal.within',
  ])
})

it('is silent about windows that have one, and about other durations', () => {
  const when = { history: [{ did: 'search', within: 'session' }] }
  const config = { campaigns: [campaign('a', { when, limits: { notAgainFor: '0 seconds' } })] }
  expect(placesOf('empty-window', config)).toEqual([])
})

import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

it.each<[string, object]>([
  ['perSession', { perVisitor: 1, perSession: 1 }],
  ['perDay', { perVisitor: 2, perDay: 3 }],
  ['perDay', { perDay: 1, notAgainFor: '2 days' }],
])('tells of a limit that another always reaches first: %s of %j', (name, limits) => {
  expect(placesOf('idle-limit', { campaigns: [campaign('a', { limits })] })).toEqual([
    `campaigns[0].limits.${name}`,
  ])
})

it('tells of caps that others always reach first', () => {
  const caps = { perSession: 2, perDay: 9, perWeek: 8, byTag: { nudge: { perSession: 2, perWeek: 3 } } }
  expect(placesOf('idle-limit', { caps })).toEqual(['caps.perDay', 'caps.byTag.nudge.perSession'])
})

it.each([
  { perVisitor: 3, perDay: 1, perSession: 1 },
  { perDay: 1, notAgainFor: '1 day' },
  { notAgainFor: '14 days', perVisitor: 2 },
])('is silent about %j', limits => {
  expect(placesOf('idle-limit', { campaigns: [campaign('a', { limits })] })).toEqual([])
})

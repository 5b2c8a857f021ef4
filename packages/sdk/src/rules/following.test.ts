import type { Decision, Due, Result } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { createFollowing } from './following.ts'

const nothing: Result = { decisions: [], exposures: [], due: [], goals: [] }

function setUp(afterRecord: (follow: (result: Result) => void) => void = () => undefined, isWatched = true) {
  const told: string[] = []
  const follow = createFollowing({
    record(name, props) {
      told.push(`${name} ${JSON.stringify(props)}`)
      afterRecord(follow)
    },
    present: ({ campaign }: Due) => told.push(`present ${campaign}`),
    isWatched: () => isWatched,
    decided: ({ campaign, outcome }: Decision) => void told.push(`decided ${campaign} ${outcome}`),
    reached: ({ campaign }) => void told.push(`reached ${campaign}`),
    moved: ({ to }) => void told.push(`moved ${to}`),
  })
  return { told, follow }
}

test('what follows from an event is recorded, told and shown', () => {
  const { told, follow } = setUp()
  follow({
    decisions: [
      { campaign: 'a', outcome: 'shown', reasons: [] },
      { campaign: 'b', outcome: 'held_out', variant: 'x', gate: 'assignment', reasons: [] },
    ],
    exposures: [{ campaign: 'b', outcome: 'held_out', variant: 'x', gate: 'assignment', reasons: [] }],
    due: [{ campaign: 'a' } as Due],
    goals: [{ campaign: 'c', variant: 'y' }],
    tierChange: { from: 'light', to: 'core' },
  })
  expect(told).toEqual([
    'decided a shown',
    'decided b held_out',
    'moved core',
    'tier_changed {"from":"light","to":"core"}',
    'reached c',
    'campaign_goal {"campaign":"c","variant":"y"}',
    'campaign_held_out {"campaign":"b","variant":"x"}',
    'present a',
  ])
})

test('a config that makes a ring of events comes to an end', () => {
  const goal: Result = { ...nothing, goals: [{ campaign: 'a' }] }
  const { told, follow } = setUp(again => again(goal))
  follow(goal)
  expect(told.filter(line => line.startsWith('campaign_goal'))).toHaveLength(5)
  follow(goal)
  expect(told.filter(line => line.startsWith('campaign_goal'))).toHaveLength(10)
})

test('where nobody asks why, decisions not to show are left untold, and are not even made', () => {
  const { told, follow } = setUp(() => undefined, false)
  const exposures: Decision[] = [{ campaign: 'b', outcome: 'held_out', reasons: [] }]
  follow({
    ...nothing,
    exposures,
    get decisions(): Decision[] {
      throw new Error('asked for')
    },
  } as Result)
  expect(told).toEqual(['decided b held_out', 'campaign_held_out {"campaign":"b"}'])
})

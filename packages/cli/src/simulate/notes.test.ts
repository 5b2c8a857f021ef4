import type { Campaign, Config } from '@okyaku/engine'
import { describe, expect, it } from 'vitest'
import { notesOn } from './notes.ts'
import { createSummary } from './summary.ts'

const site = { timeZone: 'UTC' }
const campaign = (id: string, more: Partial<Campaign>): Campaign => ({
  id,
  on: 'x',
  show: 'nothing',
  ...more,
})
const notes = (config: Config, summary = createSummary([]), oldWorld = 0) =>
  notesOn(config, summary, oldWorld)

describe('notesOn', () => {
  it('is silent where there is nothing to say', () => {
    expect(notes({ site, campaigns: [campaign('a', {})] })).toEqual([])
  })

  it('names live campaigns that wait for signals alone', () => {
    const campaigns = [
      campaign('a', { on: { scrolled: 60 } }),
      campaign('b', { on: [{ exitIntent: true }, { scrolled: 10 }] }),
      campaign('c', { on: [{ exitIntent: true }, 'x'] }),
      campaign('d', { on: { dwell: '1 minute' }, status: 'draft' }),
      campaign('e', { on: { event: 'x', nth: 2 } }),
    ]
    expect(notes({ site, campaigns })).toEqual([
      { kind: 'signals', campaigns: ['a', 'b'], signals: ['scrolled', 'exitIntent'] },
    ])
  })

  it('names campaigns that look at attributes or the device, also by way of segments and tiers', () => {
    const config: Config = {
      site,
      tiers: [{ id: 'light' }, { id: 'core', when: { device: { type: 'desktop' } } }],
      segments: { paying: { not: { visitor: { plan: 'free' } } }, rich: { segment: 'paying' } },
      campaigns: [
        campaign('a', { when: { any: [{ segment: ['rich'] }] } }),
        campaign('b', { when: { tier: 'core' } }),
        campaign('c', { when: { page: { path: '/' } } }),
      ],
    }
    expect(notes(config)).toEqual([
      { kind: 'attributes', campaigns: ['a'] },
      { kind: 'device', campaigns: ['b'] },
    ])
  })

  it('names what the events never triggered', () => {
    const summary = createSummary(['a', 'b', 'c', 'd'])
    summary.see({ id: '1', name: 'x', at: 0, visitor: 'v', session: 's' }, 1)
    summary.decided({ campaign: 'a', outcome: 'shown', reasons: [] }, 'v')
    summary.decided({ campaign: 'b', outcome: 'skipped', gate: 'audience', reasons: [] }, 'v')
    const campaigns = [
      campaign('a', {}),
      campaign('b', {}),
      campaign('c', {}),
      campaign('d', { status: 'paused' }),
    ]
    expect(notes({ site, campaigns }, summary)[0]).toEqual({ kind: 'never-triggered', campaigns: ['c'] })
  })

  it('tells what the events lack or have too much, and what goals mean', () => {
    const summary = createSummary(['a'])
    summary.see({ id: '1', name: 'x', at: 0, visitor: 'v', session: 's' }, 1)
    summary.decided({ campaign: 'a', outcome: 'shown', reasons: [] }, 'v')
    summary.reached('a')
    expect(notes({ campaigns: [campaign('a', {})] }, summary, 3).map(({ kind }) => kind)).toEqual([
      'old-world',
      'no-page-views',
      'no-time-zone',
      'goals',
    ])
  })
})

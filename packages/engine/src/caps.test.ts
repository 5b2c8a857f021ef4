import { describe, expect, it } from 'vitest'
import cases from './caps.cases.json'
import { caps } from './caps.ts'
import { createEngine } from './index.ts'
import { rareCaps } from './rare-caps.ts'
import { campaign, engineOf, programOf } from './testing/engine-of.ts'
import { event, moment, start } from './testing/moments.ts'
import { follow, type Visit } from './testing/visit.ts'

describe('what the site asks of all campaigns', () => {
  it.each(cases as unknown as Visit[])('$name', follow)

  it('has a case for every cap', () => {
    const words = JSON.stringify(cases)
    for (const name of Object.keys({ ...caps, ...rareCaps })) expect(words).toContain(`"${name}":`)
  })

  it('names no end of quiet hours that have none', () => {
    const engine = engineOf({ caps: { quietHours: '00:00-24:00' }, campaigns: [campaign('a')] })
    const [decision] = engine.take(event('page_view'), moment()).decisions
    expect(decision?.reasons).toEqual([{ path: 'caps.quietHours', needed: '00:00-24:00', found: '10:00' }])
  })

  it('is one check for all campaigns with the same tags, and stays short in the snapshot', () => {
    const campaigns = Array.from({ length: 500 }, (_, i) => campaign(`a-long-name-${i}`, { tags: ['nudge'] }))
    const program = programOf({ caps: { byTag: { nudge: { perDay: 1 } }, perWeek: 9 }, campaigns })
    expect(new Set(program.campaigns.map(({ caps }) => caps)).size).toBe(1)
    const { engine } = createEngine(program)
    engine.learn(event('campaign_shown', start, { props: { campaign: 'a-long-name-7' } }))
    expect(JSON.stringify(engine.snapshot()).length).toBeLessThan(1000)
  })

  it('keeps a message counted until its own day is over, though the clock be set back', () => {
    const engine = engineOf({ caps: { perDay: 1 }, campaigns: [campaign('a')] })
    const tomorrow = start + 24 * 3600_000
    engine.learn(event('campaign_shown', tomorrow, { props: { campaign: 'a' } }))
    const [decision] = engine.take(event('page_view'), moment()).decisions
    expect(decision?.reasons[0]?.opensAt).toBe(Date.parse('2026-11-12T00:00+09:00'))
  })
})

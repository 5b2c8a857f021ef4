import { describe, expect, it } from 'vitest'
import { createTimeText } from '../simulate/time.ts'
import { reasonLine } from './text.ts'

const time = createTimeText('Asia/Tokyo')
const noon = Date.UTC(2026, 10, 22, 3)
const say = (
  lang: 'en' | 'ja',
  needed: unknown,
  found: unknown,
  path = 'campaigns[0].when.x',
  opensAt?: number,
) => reasonLine({ path, needed, found, ...(opensAt !== undefined && { opensAt }) }, { lang }, time)

describe('a reason', () => {
  it.each([
    [{ atLeast: 2, within: '30 days' }, 1, 'when.x: needed at least 2 in the last 30 days, found 1'],
    [{ atMost: 0, within: 'today' }, 1, 'when.x: needed none today, found 1'],
    [{ atLeast: 3, atMost: 3, within: 'session' }, 1, 'when.x: needed exactly 3 in this session, found 1'],
    [{ atMost: 1, within: 'ever' }, 2, 'when.x: needed at most 1 so far, found 2'],
    ['60 seconds', 12_000, 'when.x: needed 60 seconds, found 12 seconds'],
    ['2 hours', 5_400_000, 'when.x: needed 2 hours, found 1.5 hours'],
    [{ atLeast: '3 days', within: 'ever' }, 129_600_000, 'when.x: needed at least 3 days, found 1.5 days'],
    [{ onDays: 3, within: '7 days' }, 1, 'when.x: needed 3 different days in the last 7 days, found 1'],
    [{ hours: '09:00-18:00' }, noon, 'when.x: needed {"hours":"09:00-18:00"}, found 2026-11-22 12:00'],
    [{ lessThan: '2 hours' }, 7_200_000, 'when.x: needed less than 2 hours, found 2 hours'],
    [{ moreThan: 100, within: 'ever' }, 7, 'when.x: needed more than 100 so far, found 7'],
    [
      { after: '3 days', of: { campaign: 'a', was: 'shown' } },
      86_400_000,
      'when.x: needed 3 days after a shown, found 1 day',
    ],
    [['light', 'middle'], undefined, 'when.x: needed ["light","middle"], found nothing'],
  ])('says what was needed and found: %j', (needed, found, text) => {
    expect(say('en', needed, found)).toBe(text)
  })

  it('says when time mends it, on the site’s clock', () => {
    expect(say('en', '1 hour', 0, 'caps.gap', noon)).toBe(
      'caps.gap: needed 1 hour, found 0 seconds; opens 2026-11-22 12:00',
    )
    expect(say('en', '2026-11-23', noon, 'campaigns[3].schedule.from')).toBe(
      'schedule.from: needed 2026-11-23, found 2026-11-22 12:00',
    )
  })

  it('speaks Japanese', () => {
    expect(say('ja', { atLeast: 2, within: '30 days' }, 1)).toBe(
      'when.x: 条件は「過去30日間に2以上」、実際は 1',
    )
  })

  it('names a step of a journey by its own words, and a whole campaign by its place', () => {
    expect(say('en', 1, 2, 'journeys[0].steps[1].when.tier')).toMatch(/^when\.tier:/)
    expect(say('en', 'overlay', 'other', 'campaigns[0]')).toMatch(/^campaigns\[0\]:/)
  })
})

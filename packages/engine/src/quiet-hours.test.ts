import { describe, expect, it } from 'vitest'
import { campaign, engineOf } from './testing/engine-of.ts'
import { event, moment } from './testing/moments.ts'

const asked = (quietHours: unknown) => {
  const engine = engineOf({
    site: { timeZone: 'Asia/Tokyo' },
    caps: { quietHours },
    campaigns: [campaign('a', { limits: {} })],
  })
  return (words: string, timeZone?: string) => {
    const now = Date.parse(words)
    return engine.take(event('page_view', now), moment(now, { timeZone })).decisions[0]
  }
}

describe('quiet hours', () => {
  const night = '23:00-07:00'

  it('are those of the site’s clock, wherever the visitor is', () => {
    for (const quietHours of [night, { hours: night }, { hours: night, zone: 'site' }]) {
      const at = asked(quietHours)
      expect(at('2026-11-10T23:00+09:00', 'America/New_York')?.gate).toBe('caps')
      expect(at('2026-11-10T23:00-05:00', 'America/New_York')?.outcome).toBe('shown')
    }
  })

  it('can be those of the visitor’s own clock', () => {
    const at = asked({ hours: night, zone: 'visitor' })
    expect(at('2026-11-10T22:59-05:00', 'America/New_York')?.outcome).toBe('shown')
    expect(at('2026-11-10T23:00-05:00', 'America/New_York')?.reasons).toEqual([
      {
        path: 'caps.quietHours.hours',
        needed: night,
        found: '23:00',
        opensAt: Date.parse('2026-11-11T07:00-05:00'),
      },
    ])
    expect(at('2026-11-12T06:59+01:00', 'Europe/Paris')?.gate).toBe('caps')
    expect(at('2026-11-12T07:00+01:00', 'Europe/Paris')?.outcome).toBe('shown')
  })

  it.each([undefined, 'Mars/Olympus', ''])('fall back to the site’s for a visitor in %j', timeZone => {
    const at = asked({ hours: night, zone: 'visitor' })
    expect(at('2026-11-10T22:59+09:00', timeZone)?.outcome).toBe('shown')
    expect(at('2026-11-10T23:00+09:00', timeZone)?.gate).toBe('caps')
    expect(at('2026-11-11T07:00+09:00', timeZone)?.outcome).toBe('shown')
  })
})

import { isObject } from './check.ts'
import type { Problem } from './problem.ts'
import { atoms } from './shape.ts'
import { createZone, parseDate, parseEnd } from './zone.ts'

/** Schedules that end before they begin. Which of two dates comes first can hang on the site's time zone. */
export function emptySchedules({ site, campaigns }: Record<string, unknown>): Problem[] {
  const timeZone = isObject(site) ? site.timeZone : undefined
  const zone = createZone(atoms.timeZone(timeZone) ? (timeZone as string) : 'UTC')
  return (Array.isArray(campaigns) ? campaigns : []).flatMap((campaign, index): Problem[] => {
    const { from, until } =
      isObject(campaign) && isObject(campaign.schedule) ? campaign.schedule : ({} as Record<string, unknown>)
    if (!atoms.date(from) || !atoms.date(until)) return []
    if (parseDate(from, zone)! < parseEnd(until as string, zone)) return []
    const path = ['campaigns', index, 'schedule', 'until']
    return [{ code: 'wrong-order', path, found: until, needed: String(from) }]
  })
}

import { listOf } from './names.ts'
import type { Problem } from './problem.ts'
import { atoms, isObject } from './shape.ts'
import { createZone, parseDate, parseEnd, type Zone } from './zone.ts'

/** Schedules that end before they begin. Which of two dates comes first can hang on the site's time zone. */
export function emptySchedules(input: Record<string, unknown>): Problem[] {
  let zone: Zone | undefined
  return ['campaigns', 'journeys'].flatMap(section =>
    listOf(input[section]).flatMap((entry, index): Problem[] => {
      const schedule = isObject(entry) && isObject(entry.schedule) ? entry.schedule : undefined
      if (!schedule || !atoms.date(schedule.from) || !atoms.date(schedule.until)) return []
      zone ??= zoneOf(input.site)
      if (parseDate(schedule.from, zone)! < parseEnd(schedule.until as string, zone)) return []
      const path = [section, index, 'schedule', 'until']
      return [{ code: 'wrong-order', path, found: schedule.until, needed: String(schedule.from) }]
    }),
  )
}

function zoneOf(site: unknown): Zone {
  const timeZone = isObject(site) ? site.timeZone : undefined
  return createZone(atoms.timeZone(timeZone) ? (timeZone as string) : 'UTC')
}

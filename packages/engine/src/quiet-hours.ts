import type { Caps, Hours } from './config.ts'
import type { Check, Compiler } from './context.ts'
import type { Moment } from './decision.ts'
import { clockOf, covers, endOf, parseHours, timeOfDay } from './hours.ts'
import type { Cap } from './language.ts'
import { createZone, type Zone } from './zone.ts'

/** Hours in which nothing is shown, on the site's clock or the visitor's. */
export const quietHours: Cap = {
  shape: () => ({
    types: {
      string: 'hours',
      object: { keys: { hours: 'hours', zone: { words: ['visitor', 'site'] } }, needs: ['hours'] },
    },
  }),
  compile: (needed: NonNullable<Caps['quietHours']>, path, compiler) => [
    { check: compileQuietHours(needed, path, compiler) },
  ],
}

function compileQuietHours(needed: NonNullable<Caps['quietHours']>, path: string, { zone }: Compiler): Check {
  if (typeof needed === 'string') return quietIn(needed, path, () => zone)
  const { hours, zone: whose = 'site' } = needed
  return quietIn(hours, `${path}.hours`, whose === 'visitor' ? zoneOfVisitor(zone) : () => zone)
}

function quietIn(needed: Hours, path: string, zoneAt: (moment: Moment) => Zone): Check {
  const hours = parseHours(needed)
  return ({ moment }) => {
    const { now } = moment
    const zone = zoneAt(moment)
    const wall = zone.local(now)
    if (!covers(hours, timeOfDay(wall))) return undefined
    const opensAt = endOf(hours, now, zone)
    return [{ path, needed, found: clockOf(wall), ...(opensAt !== undefined && { opensAt }) }]
  }
}

/** The site's where the visitor's is not known. Each is made once: that costs more than all the rest. */
function zoneOfVisitor(site: Zone): (moment: Moment) => Zone {
  const known = new Map<string | undefined, Zone>([[undefined, site]])
  return ({ timeZone }) => {
    const zone = known.get(timeZone) ?? zoneNamed(timeZone!) ?? site
    known.set(timeZone, zone)
    return zone
  }
}

/** Undefined where there is no such zone. */
function zoneNamed(timeZone: string): Zone | undefined {
  const zone = createZone(timeZone)
  try {
    zone.local(0)
    return zone
  } catch {
    return undefined
  }
}

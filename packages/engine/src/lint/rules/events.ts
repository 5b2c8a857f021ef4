import type { Config } from '../../config.ts'
import type { Path } from '../../shape.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { knownNames } from '../known-names.ts'

/** Events that something waits for, but that neither Okyaku nor GA4 knows and no rule of the config makes. */
export function eventFindings({ config, survey, knownEvents = [], closest }: Case): Finding[] {
  const made = new Set([...knownNames, ...knownEvents, ...madeBy(config)])
  const candidates = [...made, ...Object.keys(config.behaviors ?? {})]
  return [...namedIn(config, survey)]
    .filter(([name]) => !made.has(name))
    .map(([found, [path, ...related]]) => {
      const meant = closest?.(found, candidates)
      return {
        code: 'unknown-event',
        severity: meant === undefined ? 'hint' : 'warning',
        path: path!,
        found,
        ...(related.length > 0 && { related }),
        ...(meant !== undefined && { meant }),
      }
    })
}

/** Every name of an event, and where it stands. */
function namedIn({ behaviors = {} }: Config, { refs }: Case['survey']): Map<string, Path[]> {
  const named = new Map<string, Path[]>()
  const add = (name: string, path: Path) => named.set(name, [...(named.get(name) ?? []), path])
  for (const [id, { event }] of Object.entries(behaviors)) {
    if (typeof event === 'string') add(event, ['behaviors', id, 'event'])
    else event.forEach((name, i) => add(name, ['behaviors', id, 'event', i]))
  }
  for (const { section, id, path } of refs) {
    if (section === 'behaviors' && !Object.hasOwn(behaviors, id)) add(id, path)
  }
  return named
}

/** What the config's own rules and buttons record. */
function madeBy({ capture, campaigns = [], journeys = [] }: Config): string[] {
  return [...(capture?.events ?? []).map(({ event }) => event), ...trackedIn([campaigns, journeys])]
}

/** Whatever has a `track` in it, buttons of any format. */
function trackedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { action, event } = value as { action?: unknown; event?: unknown }
  const own = action === 'track' && typeof event === 'string' ? [event] : []
  return [...own, ...Object.values(value).flatMap(trackedIn)]
}

import { day } from '../moments.ts'
import { hoursOf, midnightBefore, ms } from './clock.ts'
import { holds } from './conditions.ts'
import type { World } from './world.ts'

/** The tier that the site names, else the highest whose condition holds or is kept. */
export function tierOf(world: World): string | undefined {
  const { tiers = [], tierFrom } = world.config
  const told = tierFrom === undefined ? undefined : world.moment.attributes?.[tierFrom]
  if (tiers.some(({ id }) => id === told)) return told as string
  return tiers
    .filter((tier, i) => {
      if (!tier.when) return tierFrom === undefined || i === 0
      const until = world.heldUntil.get(tier.id)
      const isKept = tier.keepFor && until !== undefined && world.moment.now < until + ms(tier.keepFor)
      return isKept || holds(tier.when, world)
    })
    .at(-1)?.id
}

/**
 * Until when each tier's condition has held, from one look at the world to the next. In between time alone has passed:
 * only at turning points can a condition change by that.
 */
export function heldUntil(before: World | undefined, after: World): ReadonlyMap<string, number> {
  const until = new Map(before?.heldUntil)
  const { now } = after.moment
  for (const { id, when, keepFor } of after.config.tiers ?? []) {
    if (!keepFor || !when) continue
    if (before)
      noteBetween(
        before,
        now,
        world => holds(when, world),
        at => until.set(id, at),
      )
    if (holds(when, after)) until.set(id, now)
  }
  return until
}

function noteBetween(
  before: World,
  now: number,
  holds: (world: World) => boolean,
  note: (at: number) => void,
) {
  const from = before.moment.now
  // A clock that is set back: what held has held until that is noticed.
  const turns = now < from ? [from, now] : [from, ...turningPoints(before, now), now]
  turns.forEach((at, i) => {
    const next = turns[i + 1]
    if (next !== undefined && holds({ ...before, moment: { ...before.moment, now: at } })) note(next)
  })
}

/** When windows open and close, days begin, and hours. */
function turningPoints({ config, events, moment }: World, until: number): number[] {
  const words = JSON.stringify([config.tiers, config.segments, config.scores])
  const lengths = [...words.matchAll(/"(\d+ (?:second|minute|hour|day|week)s?)"/g)].map(([, one]) => ms(one!))
  const edges = [...words.matchAll(/"(\d\d:\d\d-\d\d:\d\d)"/g)].flatMap(([, one]) => hoursOf(one!))
  const days = Array.from({ length: Math.ceil((until - moment.now) / day) + 1 }, (_, i) => i)
  const points = [
    ...events.flatMap(({ at }) => lengths.flatMap(length => [at + length, at + length + 1])),
    ...days.flatMap(i =>
      [0, ...edges].map(minutes => midnightBefore(moment.now) + i * day + minutes * 60_000),
    ),
  ]
  return [...new Set(points)].filter(at => at > moment.now && at < until).sort((a, b) => a - b)
}

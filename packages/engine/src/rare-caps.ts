import { fnv1a } from './bucket.ts'
import type { Caps } from './config.ts'
import { type Check, type Compiler, every, type Matcher } from './context.ts'
import { day } from './duration.ts'
import { compileCount } from './history.ts'
import type { Cap } from './language.ts'
import { campaignMatcher } from './matcher.ts'

/** As the site's caps of the same name. */
const windows = { perSession: 'session', perDay: 'today', perWeek: '7 days' }

/** The caps that few configs use. */
export const rareCaps: Readonly<Record<string, Cap>> = {
  byTag: {
    shape: () => ({ map: { keys: { perSession: 'count', perDay: 'count', perWeek: 'count' } } }),
    compile: (byTag: NonNullable<Caps['byTag']>, path, compiler, tags) =>
      every(
        Object.entries(byTag)
          .filter(([tag]) => tags.includes(tag))
          .flatMap(([tag, bounds]) =>
            Object.entries(bounds).map(([name, times]) =>
              compileCount(
                {
                  min: 0,
                  max: times - 1,
                  within: windows[name as keyof typeof windows],
                  also: ({ winners }) => winners.filter(winner => winner.tags.includes(tag)).length,
                },
                shownWithTag(tag, compiler),
                `${path}.${tag}.${name}`,
                compiler,
              ),
            ),
          ),
      ),
  },
  quietHours: { shape: () => 'hours', compile: compileQuietHours },
}

function shownWithTag(tag: string, { config }: Compiler): Matcher {
  const tagged = (config.campaigns ?? []).filter(({ tags }) => tags?.includes(tag))
  const names = tagged.flatMap(({ id }) => campaignMatcher(id, 'shown').names)
  // Short, since it is kept in every snapshot; another one when other campaigns carry the tag.
  return { names, key: `tag ${tag} ${fnv1a(names.join())}` }
}

const minute = 60_000

const clockOf = (time: number) => new Date(time).toISOString().slice(11, 16)

/** `"23:00-07:00"` on the site's wall clock; what begins after it ends goes over midnight. */
function compileQuietHours(needed: string, path: string, { zone }: Compiler): Check {
  const [from, until] = needed.split('-').map(clock => {
    const [hours, minutes] = clock.split(':').map(Number)
    return (hours! * 60 + minutes!) * minute
  }) as [number, number]
  return ({ moment: { now } }) => {
    const wall = zone.local(now)
    const time = wall % day
    const quiet = from <= until ? time >= from && time < until : time >= from || time < until
    if (!quiet) return undefined
    const end = zone.toUtc(wall - time + until + (time < until ? 0 : day))
    // Where the clock shows the end twice, the second time is meant by who stands between the two.
    const opensAt = end > now ? end : now + until - time
    const always = until - from === day
    return [{ path, needed, found: clockOf(time), ...(!always && { opensAt }) }]
  }
}

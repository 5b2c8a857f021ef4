import type { Campaign, Tests } from './config.ts'
import { type Check, type Compiler, every, type Matcher } from './context.ts'
import { day, parseDuration } from './duration.ts'
import { compileCount } from './history.ts'
import { campaignMatcher } from './matcher.ts'
import { countSince } from './memory.ts'
import type { KeysShape, Shape } from './shape.ts'
import { subjects } from './subjects.ts'
import { compileTests, toCheck } from './tests.ts'
import type { Zone } from './zone.ts'

interface Cap {
  shape: Shape
  compile(value: unknown, path: string, compiler: Compiler): Check
}

const named = (name: string): Matcher => ({ names: [name], key: name })
const anyShown = named('campaign_shown')

/** Counted is what was shown, and what has just won its slot. */
function countCap(within: string, tag?: string): Cap {
  return {
    shape: 'count',
    compile: (times: number, path, compiler) =>
      compileCount(
        {
          min: 0,
          max: times - 1,
          within,
          also: ({ winners }) => winners.filter(({ tags }) => tag === undefined || tags.includes(tag)).length,
        },
        tag === undefined ? anyShown : shownWithTag(tag, compiler),
        path,
        compiler,
      ),
  }
}

function shownWithTag(tag: string, { config }: Compiler): Matcher {
  const tagged = (config.campaigns ?? []).filter(({ tags }) => tags?.includes(tag))
  const names = tagged.flatMap(({ id }) => campaignMatcher(id, 'shown').names)
  return { names, key: JSON.stringify(names) }
}

/** A day is the calendar's, as a visitor would count; a week is any seven days. */
const counts = (tag?: string): Record<string, Cap> => ({
  perSession: countCap('session', tag),
  perDay: countCap('today', tag),
  perWeek: countCap('7 days', tag),
})

const shapesOf = (caps: Record<string, Cap>) =>
  Object.fromEntries(Object.entries(caps).map(([name, { shape }]) => [name, shape]))

/** Every cap of the site but `byTag`. A new one is one entry here. */
const caps: Readonly<Record<string, Cap>> = {
  ...counts(),
  gap: { shape: 'duration', compile: compileGap },
  gapPages: {
    shape: 'count',
    compile: (needed: number, path, compiler) => {
      const shown = compiler.tally(anyShown, 1)
      const viewed = compiler.tally(named('page_view'), needed)
      return ({ memory: { times }, winners }) => {
        const last = times[shown]!.at(-1)
        if (last === undefined && !winners.length) return undefined
        const found = winners.length ? 0 : countSince(times[viewed]!, last! + 1)
        return found < needed ? [{ path, needed, found }] : undefined
      }
    },
  },
  neverOn: {
    shape: subjects.page!.shape,
    compile: (tests: Tests, path, { zone }) => {
      const here = every(compileTests(tests, subjects.page!.read, path, zone).map(toCheck))
      return context =>
        here(context) ? undefined : [{ path, needed: false, found: context.moment.page?.path }]
    },
  },
  quietHours: {
    shape: 'hours',
    compile: (hours: string, path, { zone }) => compileQuietHours(hours, path, zone),
  },
}

export const capsShape: KeysShape = {
  keys: { ...shapesOf(caps), byTag: { map: { keys: shapesOf(counts('')) } } },
}

/** The caps that a campaign is under: the site's, and those of its tags. */
export function compileCaps({ tags = [] }: Campaign, compiler: Compiler): Check {
  const { byTag = {}, ...site } = compiler.config.caps ?? {}
  const checks = Object.entries(site).map(([name, value]) =>
    caps[name]!.compile(value, `caps.${name}`, compiler),
  )
  for (const tag of tags) {
    if (!Object.hasOwn(byTag, tag)) continue
    for (const [name, times] of Object.entries(byTag[tag]!)) {
      checks.push(counts(tag)[name]!.compile(times, `caps.byTag.${tag}.${name}`, compiler))
    }
  }
  return every(checks)
}

/** So many dismissals in a row lengthen the gap, to 32 times at most. */
const dismissalsThatCount = 6

/** The least time between two messages; every dismissal in a row after the first doubles it, a click ends the row. */
function compileGap(needed: string, path: string, compiler: Compiler): Check {
  const gap = parseDuration(needed)!
  const shown = compiler.tally(anyShown, 1)
  const dismissed = compiler.tally(named('campaign_dismissed'), dismissalsThatCount)
  const clicked = compiler.tally(named('campaign_clicked'), 1)
  return ({ memory: { times }, moment: { now }, winners }) => {
    const last = winners.length ? now : times[shown]!.at(-1)
    if (last === undefined) return undefined
    const inARow = countSince(times[dismissed]!, times[clicked]!.at(-1) ?? Number.NEGATIVE_INFINITY)
    const opensAt = last + gap * 2 ** Math.max(0, inARow - 1)
    return now < opensAt ? [{ path, needed, found: now - last, opensAt }] : undefined
  }
}

const minute = 60_000

/** `"23:00-07:00"` on the site's wall clock; what begins after it ends goes over midnight. */
function compileQuietHours(needed: string, path: string, zone: Zone): Check {
  const [from, until] = needed.split('-').map(clock => {
    const [hours, minutes] = clock.split(':').map(Number)
    return (hours! * 60 + minutes!) * minute
  }) as [number, number]
  return ({ moment: { now } }) => {
    const wall = zone.local(now)
    const time = wall % day
    const quiet = from <= until ? time >= from && time < until : time >= from || time < until
    if (!quiet) return undefined
    const end = wall - time + until + (time < until ? 0 : day)
    return [{ path, needed, found: new Date(wall).toISOString().slice(11, 16), opensAt: zone.toUtc(end) }]
  }
}

import type { Tests } from '../../config.ts'
import type { Event } from '../../event.ts'
import { dayOf, ms, windowStart } from './clock.ts'
import { exactSum } from './exact.ts'
import { isOf, matches } from './matching.ts'
import type { World } from './world.ts'

type X = string | string[]

/** A history line with all that may stand in one. */
interface Line {
  did?: X
  didNot?: X
  since?: X
  sum?: string
  of?: X
  sequence?: X[]
  campaign?: string
  was?: string
  where?: Tests
  without?: X
  within?: string
  inLast?: string
  onDays?: number
  atLeast?: number | string
  atMost?: number
  exactly?: number
  moreThan?: number
  lessThan?: number | string
}

export function lineHolds(line: Line, world: World): boolean {
  const { did, didNot, since, sum, sequence, campaign, was, onDays } = line
  if (sequence) return sequenceHolds(line, world)
  if (since !== undefined) return sinceHolds(line, world)
  if (sum !== undefined)
    return inBounds(exactSum(inWindow(line, world).map(({ props }) => props?.[sum])), line)
  if (campaign !== undefined) {
    const from = windowStart(line.within ?? 'ever', world)
    return inCount(world.events.filter(event => event.at >= from && isOf(event, campaign, was!)).length, line)
  }
  const found = inWindow(line, world)
  if (didNot !== undefined) return found.length === 0
  if (onDays !== undefined) return new Set(found.map(({ at }) => dayOf(at))).size >= onDays
  return did !== undefined && inCount(found.length, line)
}

function inWindow({ did, didNot, of, where = {}, within = 'ever' }: Line, world: World): Event[] {
  const from = windowStart(within, world)
  return world.events.filter(
    event => event.at >= from && matches(event, (did ?? didNot ?? of)!, where, world.config),
  )
}

function inCount(found: number, { atLeast, atMost, exactly }: Line): boolean {
  if (exactly !== undefined) return found === exactly
  if (atLeast === undefined && atMost === undefined) return found >= 1
  return found >= ((atLeast as number) ?? 0) && found <= (atMost ?? found)
}

const inBounds = (found: number, { atLeast, atMost, moreThan, lessThan }: Line): boolean =>
  (atLeast === undefined || found >= Number(atLeast)) &&
  (atMost === undefined || found <= atMost) &&
  (moreThan === undefined || found > moreThan) &&
  (lessThan === undefined || found < Number(lessThan))

function sinceHolds(
  { since, where = {}, atLeast, lessThan }: Line,
  { events, config, moment }: World,
): boolean {
  const last = events.filter(event => matches(event, since!, where, config)).at(-1)
  if (!last) return false
  const ago = moment.now - last.at
  return (
    (atLeast === undefined || ago >= ms(atLeast as string)) &&
    (lessThan === undefined || ago < ms(lessThan as string))
  )
}

/** There are i1 < i2 < ... < ik, one event for each step; all of them are tried. */
function sequenceHolds({ sequence, within, without, inLast = 'ever' }: Line, world: World): boolean {
  const { events, config } = world
  const is = (event: Event, what: X) => matches(event, what, {}, config)
  const from = windowStart(inLast, world)

  function runs(step: number, after: number, first: Event | undefined): boolean {
    if (step === sequence!.length) return true
    const isLast = step === sequence!.length - 1
    return events.some((event, i) => {
      if (i <= after || !is(event, sequence![step]!)) return false
      if (step === 0 && without !== undefined && events.slice(i + 1).some(later => is(later, without)))
        return false
      const start = first ?? event
      if (isLast && (event.at - start.at > ms(within!) || event.at < from)) return false
      return runs(step + 1, i, start)
    })
  }

  return runs(0, -1, undefined)
}

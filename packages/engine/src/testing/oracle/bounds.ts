import type { Campaign, Caps } from '../../config.ts'
import type { Event } from '../../event.ts'
import { hour } from '../moments.ts'
import { hoursHold, ms, wallOf, windowStart } from './clock.ts'
import { isOf, readPage } from './matching.ts'
import { pass } from './operators.ts'
import type { World } from './world.ts'

/** Whether what has become of the campaign's messages allows another one. */
export function limitsAllow({ id, goal, limits = {} }: Campaign, world: World): boolean {
  const count = (within: string, ...was: string[]) => {
    const from = windowStart(within, world)
    return world.events.filter(event => event.at >= from && was.some(one => isOf(event, id, one))).length
  }
  const { perSession, perDay, perVisitor, notAgainFor, afterDismiss } = limits
  const afterGoal = limits.afterGoal ?? (goal && 'ever')
  const exposures = (within: string) => count(within, 'shown', 'held_out')
  return (
    (perSession === undefined || exposures('session') < perSession) &&
    (perDay === undefined || exposures('today') < perDay) &&
    (perVisitor === undefined || exposures('ever') < perVisitor) &&
    (notAgainFor === undefined || exposures(notAgainFor) === 0) &&
    (afterDismiss === undefined || count(afterDismiss, 'dismissed') === 0) &&
    (afterGoal === undefined || count(afterGoal, 'goal') === 0)
  )
}

/** Whether the site's caps allow this campaign's message, beside those that have just won. */
export function capsAllow(campaign: Campaign, winners: readonly Campaign[], world: World): boolean {
  const { caps = {} } = world.config
  return (
    countsAllow(caps, () => true, winners, world) &&
    gapAllows(caps, winners, world) &&
    pagesAllow(caps, winners, world) &&
    Object.entries(caps.byTag ?? {}).every(
      ([tag, counts]) =>
        !campaign.tags?.includes(tag) ||
        countsAllow(counts, ({ tags = [] }) => tags.includes(tag), winners, world),
    ) &&
    !(caps.neverOn && pass(caps.neverOn, name => readPage(world.moment.page, name), world.moment.now)) &&
    !isQuiet(caps, world)
  )
}

const named = ({ events }: World, name: string) => events.filter(event => event.name === name)

function countsAllow(
  { perSession, perDay, perWeek }: Pick<Caps, 'perSession' | 'perDay' | 'perWeek'>,
  isOne: (campaign: Campaign) => boolean,
  winners: readonly Campaign[],
  world: World,
): boolean {
  const campaigns = new Map((world.config.campaigns ?? []).map(one => [one.id, one]))
  const counts = ({ props }: Event) => {
    const campaign = campaigns.get(props?.campaign as string)
    return campaign ? isOne(campaign) : isOne({ id: '', on: [] })
  }
  const shown = (within: string) => {
    const from = windowStart(within, world)
    const before = named(world, 'campaign_shown').filter(event => event.at >= from && counts(event))
    return before.length + winners.filter(isOne).length
  }
  return (
    (perSession === undefined || shown('session') < perSession) &&
    (perDay === undefined || shown('today') < perDay) &&
    (perWeek === undefined || shown('7 days') < perWeek)
  )
}

/** Every dismissal in a row after the first doubles it, five times at most; a click ends the row. */
function gapAllows({ gap }: Caps, winners: readonly Campaign[], world: World): boolean {
  const { now } = world.moment
  const last = winners.length ? now : named(world, 'campaign_shown').at(-1)?.at
  if (gap === undefined || last === undefined) return true
  const click = named(world, 'campaign_clicked').at(-1)?.at ?? Number.NEGATIVE_INFINITY
  const row = named(world, 'campaign_dismissed').filter(({ at }) => at >= click).length
  const doubled = Math.min(Math.max(row - 1, 0), 5)
  return now >= last + ms(gap) * 2 ** doubled
}

function pagesAllow({ gapPages }: Caps, winners: readonly Campaign[], world: World): boolean {
  const last = named(world, 'campaign_shown').at(-1)?.at
  if (gapPages === undefined) return true
  if (winners.length) return false
  return last === undefined || named(world, 'page_view').filter(({ at }) => at > last).length >= gapPages
}

/** Visitors of the random visits live in Tokyo or New York, in November, or tell no zone that there is. */
function isQuiet({ quietHours }: Caps, { moment: { now, timeZone } }: World): boolean {
  if (quietHours === undefined) return false
  const { hours, zone = 'site' } = typeof quietHours === 'string' ? { hours: quietHours } : quietHours
  const wall = zone === 'visitor' && timeZone === 'America/New_York' ? now - 5 * hour : wallOf(now)
  return hoursHold(hours, wall).holds
}

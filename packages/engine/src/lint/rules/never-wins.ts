import type { Trigger } from '../../config.ts'
import { about, type Case, contentsOf } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isOver, rankOf, slotsOf, timesOf } from '../moments.ts'
import { isImpossible } from '../prove/prover.ts'
import { isLive, type Unit } from '../units.ts'

/**
 * Campaigns that lose their place every time: another, of higher priority and always free to be shown, is triggered
 * whenever they are, for everybody whom they are for.
 */
export function neverWinsFindings(the: Case): Finding[] {
  const live = the.units.filter(unit => isLive(unit) && !isOver(unit, the))
  const free = live.filter(unit => isAlwaysFree(unit, the))
  const ranks = [...new Set(live.map(rankOf))]
  // Most configs have one rank: no pair has to be looked at.
  const above = new Map(ranks.map(rank => [rank, free.filter(unit => rankOf(unit) < rank)]))
  return live.flatMap((unit): Finding[] => {
    const rivals = unit.delay || !unit.on ? [] : above.get(rankOf(unit))!
    const winner = rivals.find(other => beats(other, unit, the))
    if (!winner) return []
    return [
      {
        code: 'never-wins',
        severity: 'warning',
        path: unit.path,
        related: [winner.path],
        found: winner.id,
        ...about(unit),
      },
    ]
  })
}

/** Nothing of its own stops it, and every visitor sees it: a goal ends it, a held-out visitor leaves the place to others. */
function isAlwaysFree(unit: Unit, { config: { caps = {} } }: Case): boolean {
  const { terms, limits, delay, messages, isStep } = unit
  const slots = slotsOf(unit)
  const tagged = Object.keys(caps.byTag ?? {}).some(tag => terms.tags?.includes(tag))
  return (
    !isStep &&
    !delay &&
    !Object.keys(limits ?? {}).length &&
    !terms.goal &&
    !terms.holdout &&
    (!tagged || terms.ignoreSiteCaps === true) &&
    slots.size === 1 &&
    contentsOf(unit).length === messages.length &&
    // What the page may have no place for is not shown everywhere.
    contentsOf(unit).every(({ show }) => /^(modal|slide-in|bar|toast|fullscreen)$/.test(show.format))
  )
}

function beats(winner: Unit, loser: Unit, the: Case): boolean {
  const [slot] = slotsOf(winner)
  const loserSlots = slotsOf(loser)
  if (loserSlots.size !== 1 || !loserSlots.has(slot!)) return false
  if (loser.terms.ignoreSiteCaps && !winner.terms.ignoreSiteCaps) return false
  const [wins, loses] = [timesOf(winner, the), timesOf(loser, the)]
  const covers = wins.from <= Math.max(loses.from, the.now) && wins.until >= loses.until
  return covers && firesWith(winner, loser) && isImpossible(onlyLoser(winner, loser, the))
}

/** Every trigger of the loser is one of the winner, or a narrower form of one. */
function firesWith(winner: Unit, loser: Unit): boolean {
  const ofWinner = new Set((winner.on ?? []).map(textOf))
  return (loser.on ?? []).every(trigger => {
    const event = typeof trigger === 'object' ? trigger.event : undefined
    return ofWinner.has(textOf(trigger)) || (event !== undefined && ofWinner.has(textOf({ event })))
  })
}

/** A string is the event of that name. */
const textOf = (trigger: Trigger) =>
  JSON.stringify(typeof trigger === 'string' ? { event: trigger } : trigger)

const onlyLoser = (winner: Unit, loser: Unit, the: Case) => ({
  all: [the.firing(loser), the.audience(loser), the.audience(winner, false)],
})

import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isOver, rankOf, slotsOf, type Times, timesOf } from '../moments.ts'
import type { Formula } from '../prove/formula.ts'
import { isImpossible } from '../prove/prover.ts'
import { identityOf, isLive, type Unit } from '../units.ts'

/** Proofs of pairs beyond these would keep an editor waiting; campaigns that are so many are written by a machine. */
const mostPairs = 20_000

interface Rival {
  unit: Unit
  slots: ReadonlySet<string>
  times: Times
  fires: Formula
}

/**
 * Live campaigns that want the same place at the same moment for the same visitors, with nothing said about who goes
 * first. Each is told once, with the nearest one above it.
 */
export function overlapFindings(the: Case): Finding[] {
  const rivals = the.units.filter(unit => isLive(unit) && !isOver(unit, the) && unit.on).map(rivalOf)
  let pairs = 0
  return rivals.flatMap((rival, i): Finding[] => {
    const above = nearestAbove(rival, i)
    return above ? [overlap(rival, above)] : []
  })

  function nearestAbove(rival: Rival, i: number): Rival | undefined {
    for (let place = i - 1; place >= 0 && ++pairs <= mostPairs; place--)
      if (meet(rival, rivals[place]!)) return rivals[place]
    return undefined
  }

  function rivalOf(unit: Unit): Rival {
    const fires = { all: [the.firing(unit), the.audience(unit)] }
    return { unit, slots: slotsOf(unit), times: timesOf(unit, the), fires }
  }
}

function meet(one: Rival, other: Rival): boolean {
  const sharesSlot = [...one.slots].some(slot => other.slots.has(slot))
  if (!sharesSlot || rankOf(one.unit) !== rankOf(other.unit)) return false
  // What comes after a delay meets others by chance, not by what is written.
  if (one.unit.delay || other.unit.delay) return false
  if (identityOf(one.unit) === identityOf(other.unit)) return false
  const sharesTime = one.times.from < other.times.until && other.times.from < one.times.until
  return sharesTime && !isImpossible({ all: [one.fires, other.fires] })
}

/** By the rules of arbitration: the nearer end wins, else they take turns, beginning with the first in the file. */
function overlap(one: Rival, above: Rival): Finding {
  const [first, second] = [one.times.until, above.times.until]
  const needed = first < second ? one.unit.id : second < first ? above.unit.id : ''
  return {
    code: 'overlap',
    severity: 'hint',
    path: one.unit.path,
    related: [above.unit.path],
    found: above.unit.id,
    needed,
    ...about(one.unit),
  }
}

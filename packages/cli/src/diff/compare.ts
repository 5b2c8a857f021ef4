import type { Decision, Event, Program } from '@okyaku/engine'
import { timeline, type Waking } from '../simulate/timeline.ts'
import { createVisitor, type Rehearsed, type Visitor } from '../simulate/visitor.ts'

/** What one config made of one campaign at one event. `untriggered`: it was not even asked. */
export type Side =
  | Pick<Decision, 'outcome' | 'variant' | 'gate' | 'reasons'>
  | { outcome: 'untriggered' | 'absent'; variant?: never; gate?: never; reasons: Decision['reasons'] }

/** One event at which two configs decide differently about a campaign. */
export interface Difference {
  event: Event
  campaign: string
  before: Side
  after: Side
}

/** Runs the same events through both configs, and yields what they decide otherwise, in the order of time. */
export function* compare(
  before: Program,
  after: Program,
  events: Iterable<Event>,
  see: (visitor: string, side: 'before' | 'after', decision: Decision) => void,
): Generator<Difference> {
  const visitors = new Map<string, Both>()
  function bothOf({ visitor }: Event): Both {
    const both = visitors.get(visitor) ?? createBoth(before, after)
    visitors.set(visitor, both)
    return both
  }

  for (const { subject: both, event } of timeline(events, bothOf)) {
    const [old, latest] = event ? [both.before.take(event), both.after.take(event)] : both.wake()
    for (const [side, { decided }] of [
      ['before', old],
      ['after', latest],
    ] as const) {
      for (const { event, decision } of decided) see(event.visitor, side, decision)
    }
    yield* differences(old, latest, (side, at, campaign) => untriggered(both[side], at, campaign))
  }
}

/** One visitor under both configs. */
interface Both extends Waking {
  before: Visitor
  after: Visitor
  wake(): [Rehearsed, Rehearsed]
}

function createBoth(oldProgram: Program, newProgram: Program): Both {
  const before = createVisitor(oldProgram)
  const after = createVisitor(newProgram)
  const nothing: Rehearsed = { decided: [], goals: [] }
  const wakesAt = () => {
    const times = [before.wakesAt(), after.wakesAt()].filter(at => at !== undefined)
    return times.length ? Math.min(...times) : undefined
  }
  return {
    before,
    after,
    wakesAt,
    wake() {
      const at = wakesAt()
      const [old, latest] = [before, after].map(side => (side.wakesAt() === at ? side.wake() : nothing))
      return [old!, latest!]
    },
  }
}

function* differences(
  before: Rehearsed,
  after: Rehearsed,
  silent: (side: 'before' | 'after', event: Event, campaign: string) => Side,
): Generator<Difference> {
  const [old, latest] = [byKey(before), byKey(after)]
  for (const key of new Set([...old.keys(), ...latest.keys()])) {
    const [a, b] = [old.get(key), latest.get(key)]
    const { event, decision } = (b ?? a)!
    const { campaign } = decision
    const sides = {
      before: a?.decision ?? silent('before', event, campaign),
      after: b?.decision ?? silent('after', event, campaign),
    }
    if (!isSame(sides.before, sides.after)) yield { event, campaign, ...sides }
  }
}

/** One event may lead to others, by which a campaign can be decided upon more than once. */
const byKey = ({ decided }: Rehearsed) =>
  new Map(decided.map(one => [JSON.stringify([one.event.id, one.decision.campaign]), one]))

/** Why a campaign was not asked: its trigger is the reason, unless that config does not have it at all. */
function untriggered(visitor: Visitor, event: Event, campaign: string): Side {
  const [explanation] = visitor.explain(event, { campaign })
  if (!explanation) return { outcome: 'absent', reasons: [] }
  const trigger = explanation.gates.find(({ gate }) => gate === 'trigger')
  return { outcome: 'untriggered', reasons: trigger?.reasons ?? [] }
}

const isSame = (a: Side, b: Side) => a.outcome === b.outcome && a.variant === b.variant && a.gate === b.gate

/** Whether the visitor would have noticed: one config shows what the other does not, or another variant. */
export const isSeen = ({ before, after }: Difference) =>
  before.outcome !== after.outcome
    ? [before.outcome, after.outcome].some(outcome => outcome === 'shown' || outcome === 'held_out')
    : before.variant !== after.variant && before.outcome !== 'skipped'

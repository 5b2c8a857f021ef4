import type { Decision, Event, Program } from '@okyaku/engine'
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
  see: (event: Event, side: 'before' | 'after', decisions: readonly Decision[]) => void,
): Generator<Difference> {
  const visitors = new Map<string, { before: Visitor; after: Visitor }>()
  for (const event of events) {
    const both = visitors.get(event.visitor) ?? { before: createVisitor(before), after: createVisitor(after) }
    visitors.set(event.visitor, both)
    const [old, latest] = [both.before.take(event), both.after.take(event)]
    see(event, 'before', decisionsOf(old))
    see(event, 'after', decisionsOf(latest))
    yield* differences(old, latest, (side, at, campaign) => untriggered(both[side], at, campaign))
  }
}

const decisionsOf = ({ decided }: Rehearsed) => decided.map(({ decision }) => decision)

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

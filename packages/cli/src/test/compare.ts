import type { Decision, GateName, Reason } from '@okyaku/engine'
import type { Played } from './player.ts'
import type { Expectation } from './test-file.ts'

/** What a step came to, against one key of its expectation. */
export interface Mismatch {
  key: keyof Expectation
  expected: unknown
  found: unknown
  /** How it stands with the campaigns that this is about. */
  because: { campaign: string; outcome: Decision['outcome']; gate?: GateName; reasons: Reason[] }[]
}

/** Everything in which a step came to something else than expected. */
export function mismatches(expected: Expectation, played: Played): Mismatch[] {
  return [
    ...listMismatch('shown', expected.shown, exposed(played, 'shown'), played),
    ...listMismatch('heldOut', expected.heldOut, exposed(played, 'held_out'), played),
    ...notShownMismatch(expected.notShown, played),
    ...variantMismatch(expected.variant, played),
    ...listMismatch('goals', expected.goals, played.goals, played),
    ...valueMismatch('tier', expected.tier, played.visitor.tier(played.last)),
    ...scoreMismatch(expected.scores, played),
  ]
}

const unique = (ids: readonly string[]) => [...new Set(ids)].sort()
const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const exposed = ({ decided }: Played, outcome: Decision['outcome']) =>
  decided.filter(({ decision }) => decision.outcome === outcome).map(({ decision }) => decision.campaign)

function listMismatch(
  key: 'shown' | 'heldOut' | 'goals',
  wanted: readonly string[] | undefined,
  ids: readonly string[],
  played: Played,
): Mismatch[] {
  if (!wanted) return []
  const [expected, found] = [unique(wanted), unique(ids)]
  if (isEqual(expected, found)) return []
  const different = [...expected, ...found].filter(id => !(expected.includes(id) && found.includes(id)))
  const because = key === 'goals' ? [] : different.map(id => standingOf(id, played))
  return [{ key, expected, found, because }]
}

/** What was decided about a campaign in this step, at the end where more than once; else how it stands. */
function standingOf(campaign: string, { decided, visitor, last }: Played): Mismatch['because'][number] {
  const decisions = decided.map(({ decision }) => decision).filter(decision => decision.campaign === campaign)
  const exposure = decisions.find(({ outcome }) => outcome !== 'skipped')
  const [explained] = visitor.explain(last, { campaign })
  const { outcome, gate, reasons } = exposure ?? decisions.at(-1) ?? explained!
  return { campaign, outcome, ...(gate && { gate }), reasons }
}

function notShownMismatch(wanted: Expectation['notShown'], played: Played): Mismatch[] {
  const gates: Record<string, GateName | undefined> = Array.isArray(wanted)
    ? Object.fromEntries(wanted.map(id => [id, undefined]))
    : (wanted ?? {})
  const standings = Object.entries(gates).map(([id, gate]) => ({ gate, standing: standingOf(id, played) }))
  const wrong = standings.filter(({ gate, standing }) =>
    gate === undefined ? standing.outcome === 'shown' : standing.gate !== gate,
  )
  if (!wrong.length) return []
  return [
    {
      key: 'notShown',
      expected: wanted,
      found: Object.fromEntries(
        standings.map(({ standing: { campaign, gate = 'shown' } }) => [campaign, gate]),
      ),
      because: wrong.map(({ standing }) => standing),
    },
  ]
}

function variantMismatch(wanted: Expectation['variant'], { decided }: Played): Mismatch[] {
  if (!wanted) return []
  const found = Object.fromEntries(
    Object.keys(wanted).map(id => {
      const one = decided.findLast(({ decision }) => decision.campaign === id)
      return [id, one?.decision.variant ?? null]
    }),
  )
  return valueMismatch('variant', wanted, found)
}

function scoreMismatch(wanted: Expectation['scores'], { visitor, last }: Played): Mismatch[] {
  if (!wanted) return []
  const scores = visitor.scores(last)
  return valueMismatch(
    'scores',
    wanted,
    Object.fromEntries(Object.keys(wanted).map(id => [id, scores[id] ?? 0])),
  )
}

const valueMismatch = (key: keyof Expectation, expected: unknown, found: unknown): Mismatch[] =>
  expected === undefined || isEqual(expected, found) ? [] : [{ key, expected, found, because: [] }]

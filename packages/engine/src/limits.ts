import type { Campaign, Limits } from './config.ts'
import type { Context } from './context.ts'
import { type Bounds, reasonOfCount } from './counting.ts'
import type { Reason } from './decision.ts'
import { UnknownWord, wordOf } from './language.ts'
import { countSince, type Happened, type Ledger } from './memory.ts'
import type { Shape } from './shape.ts'
import type { Window } from './windows.ts'

interface Limit {
  shape: Shape
  /** Which of the campaign's own events are counted. */
  of: readonly Happened[]
  /** How many may stand in the window for the campaign to be due, and the window. */
  allow(value: unknown): { max: number; within: string }
}

/** A held-out visitor's exposures count as well, so that both groups stay comparable. */
const exposures = ['shown', 'held_out'] as const

const never: readonly number[] = []

const atMost = (within: string): Limit => ({
  shape: 'count',
  of: exposures,
  allow: (times: number) => ({ max: times - 1, within }),
})

const restAfter = (of: readonly Happened[], shape: Shape = 'duration'): Limit => ({
  shape,
  of,
  allow: (within: string) => ({ max: 0, within }),
})

/** Every limit of a campaign. A new one is one entry here. */
export const limits: Readonly<Record<keyof Limits, Limit>> = {
  perSession: atMost('session'),
  perDay: atMost('today'),
  perVisitor: atMost('ever'),
  notAgainFor: restAfter(exposures),
  afterDismiss: restAfter(['dismissed'], 'durationOrEver'),
  afterGoal: restAfter(['goal'], 'durationOrEver'),
}

/** Throws where the config names a limit that there is not. */
export function checkLimits({ limits: wanted = {} }: Campaign): void {
  for (const name in wanted) if (!Object.hasOwn(limits, name)) throw new UnknownWord(name)
}

/** How many times of each kind have to be kept for it. */
export function depthOfLimits({ limits: wanted = {} }: Campaign): number {
  let depth = 1
  for (const times of Object.values(wanted)) if (typeof times === 'number' && times > depth) depth = times
  return depth
}

/** A limit of one campaign made ready. */
export interface CompiledLimit {
  name: string
  of: readonly Happened[]
  bounds: Bounds
  window: Window
}

/** A campaign with where it stands in the config. */
interface Limited {
  readonly campaign: Campaign
  readonly path: string
  readonly limits: readonly CompiledLimit[]
}

export function compileLimits(
  { goal, limits: wanted }: Campaign,
  window: (words: string) => Window,
): readonly CompiledLimit[] {
  // Who has reached the goal is not nudged towards it again, unless the config says when.
  return Object.entries({ ...(goal && { afterGoal: 'ever' }), ...wanted }).map(([name, value]) => {
    const { of, allow } = wordOf(limits, name)
    const { max, within } = allow(value)
    return { name, of, bounds: { min: 0, max }, window: window(within) }
  })
}

/** The first limit by which what has become of the campaign's messages rules another one out. */
function firstReached(
  limits: readonly CompiledLimit[],
  ledger: Ledger,
  context: Context,
): CompiledLimit | undefined {
  for (const limit of limits) {
    const start = limit.window.start(context)
    let found = 0
    for (const kind of limit.of) found += countSince(ledger[kind] ?? never, start)
    if (found > limit.bounds.max) return limit
  }
  return undefined
}

/** Why another message of the campaign is ruled out, and the window that has to pass, if it is. */
export function shutByLimits(
  { campaign, path, limits }: Limited,
  context: Context,
): { reason: Reason; window: Window } | undefined {
  const ledger = context.memory.ledger.get(campaign.id)
  const reached = ledger && firstReached(limits, ledger, context)
  if (!reached) return undefined
  const { name, of, bounds, window } = reached
  const reason = reasonOfCount(timesOf(ledger, of), bounds, window, `${path}.limits.${name}`, context)!
  return { reason, window }
}

/** The times of several kinds together, in order. */
function timesOf(ledger: Ledger, kinds: readonly Happened[]): readonly number[] {
  const lists = kinds.flatMap(kind => (ledger[kind] ? [ledger[kind]] : []))
  return lists.length > 1 ? lists.flat().sort((a, b) => a - b) : (lists[0] ?? [])
}

/** When the visitor last had a message of the campaign, or would have had. */
export function lastExposure(ledger: Ledger | undefined): number {
  return Math.max(
    ledger?.shown?.at(-1) ?? Number.NEGATIVE_INFINITY,
    ledger?.held_out?.at(-1) ?? Number.NEGATIVE_INFINITY,
  )
}

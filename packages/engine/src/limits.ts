import type { Campaign, Limits } from './config.ts'
import type { Context } from './context.ts'
import { reasonOfCount } from './counting.ts'
import type { Reason } from './decision.ts'
import { UnknownWord, wordOf } from './language.ts'
import type { Happened, Ledger } from './memory.ts'
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
export const depthOfLimits = ({ limits: wanted = {} }: Campaign) =>
  Math.max(1, ...Object.values(wanted).filter(value => typeof value === 'number'))

/** Why what has become of the campaign's messages rules another one out, if it does. */
export function shutByLimits(
  campaign: Campaign,
  path: string,
  ledger: Ledger | undefined,
  window: (words: string) => Window,
  context: Context,
): Reason[] | undefined {
  if (!ledger) return undefined
  // Who has reached the goal is not nudged towards it again, unless the config says when.
  const wanted = { ...(campaign.goal && { afterGoal: 'ever' }), ...campaign.limits }
  for (const [name, value] of Object.entries(wanted)) {
    const { of, allow } = wordOf(limits, name)
    const { max, within } = allow(value)
    const at = `${path}.limits.${name}`
    const reason = reasonOfCount(timesOf(ledger, of), { min: 0, max }, window(within), at, context)
    if (reason) return [reason]
  }
  return undefined
}

/** The times of several kinds together, in order. */
export function timesOf(ledger: Ledger | undefined, kinds: readonly Happened[]): readonly number[] {
  const lists = kinds.flatMap(kind => (ledger?.[kind] ? [ledger[kind]] : []))
  return lists.length > 1 ? lists.flat().sort((a, b) => a - b) : (lists[0] ?? [])
}

/** When the visitor last had a message of the campaign, or would have had. */
export function lastExposure(ledger: Ledger | undefined): number {
  return Math.max(
    ledger?.shown?.at(-1) ?? Number.NEGATIVE_INFINITY,
    ledger?.held_out?.at(-1) ?? Number.NEGATIVE_INFINITY,
  )
}

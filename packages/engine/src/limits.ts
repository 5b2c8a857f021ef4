import type { Campaign, Limits } from './config.ts'
import { type Check, type Compiler, every } from './context.ts'
import { compileCount } from './history.ts'
import { wordOf } from './language.ts'
import { campaignMatcher } from './matcher.ts'
import type { Shape } from './shape.ts'

interface Limit {
  shape: Shape
  /** Which of the campaign's own events are counted. */
  of: readonly string[]
  /** How many may stand in the window for the campaign to be due, and the window. */
  allow(value: unknown): { max: number; within: string }
}

/** A held-out visitor's exposures count as well, so that both groups stay comparable. */
const exposures = ['shown', 'held_out']

const atMost = (within: string): Limit => ({
  shape: 'count',
  of: exposures,
  allow: (times: number) => ({ max: times - 1, within }),
})

const restAfter = (of: readonly string[], shape: Shape = 'duration'): Limit => ({
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

export function compileLimits(campaign: Campaign, path: string, compiler: Compiler): Check {
  // Who has reached the goal is not nudged towards it again, unless the config says when.
  const wanted = { ...(campaign.goal && { afterGoal: 'ever' }), ...campaign.limits }
  return every(
    Object.entries(wanted).map(([name, value]) => {
      const { of, allow } = wordOf(limits, name)
      const bounds = { min: 0, ...allow(value) }
      return compileCount(bounds, campaignMatcher(campaign.id, ...of), `${path}.limits.${name}`, compiler)
    }),
  )
}

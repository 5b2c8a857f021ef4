import type { Campaign, Condition, Config, Journey, Step, Text, Trigger } from './config.ts'

/** A campaign that a step of a journey stands for. */
export interface Expanded {
  campaign: Campaign
  /** Where the step stands in the config: `journeys[0].steps[1]`. */
  path: string
}

/** What is of the journey and holds for each of its steps. */
const shared = [
  'tags',
  'status',
  'schedule',
  'priority',
  'purpose',
  'ignoreSiteCaps',
  'holdout',
  'assignBy',
] as const satisfies readonly (keyof Journey)[]

/**
 * Writes the journeys as campaigns, in words that campaigns have: the engine knows no journeys. A step is due when the one
 * before was exposed so long ago, its `if` holds and the goal has not been reached, for who is held out as for all others;
 * only that those neither click nor dismiss.
 */
export const expandJourneys = ({ journeys = [] }: Config): Expanded[] =>
  journeys.flatMap((journey, j) =>
    journey.steps.map((step, s) => ({
      campaign: s === 0 ? firstStep(journey, step) : laterStep(journey, step, s),
      path: `journeys[${j}].steps[${s}]`,
    })),
  )

const idOf = (journey: Journey, step: string) => `${journey.id}/${step}`

function firstStep(journey: Journey, step: Step): Campaign {
  return {
    ...common(journey, step),
    on: journey.on,
    ...whenBoth(journey.when, step.when),
    ...(step.wait && { delay: step.wait }),
    ...(journey.goal && { goal: journey.goal }),
  }
}

function laterStep(journey: Journey, step: Step, index: number): Campaign {
  const before = idOf(journey, step.after ?? journey.steps[index - 1]!.id)
  return {
    ...common(journey, step),
    on: triggersAfter(before, step.wait),
    when: withHistory(step.when, historyBefore(journey, step, before)),
  }
}

function common(journey: Journey, { id, limits, show, variants }: Step) {
  const kept = shared.filter(key => journey[key] !== undefined).map(key => [key, journey[key]])
  return {
    id: idOf(journey, id),
    ...(journey.label !== undefined && { label: labelOf(journey.label, id) }),
    ...(Object.fromEntries(kept) as Pick<Journey, (typeof shared)[number]>),
    ...(show && { show }),
    ...(variants && { variants }),
    limits: { perVisitor: 1, ...limits },
    seed: journey.id,
  }
}

/** The journey's, and which of its steps. */
function labelOf(label: Text, step: string): Text {
  const ofStep = (words: string) => `${words} / ${step}`
  if (typeof label === 'string') return ofStep(label)
  return Object.fromEntries(Object.entries(label).map(([locale, words]) => [locale, ofStep(words)]))
}

const shownTo = ['shown', 'held_out'] as const

/** When the wait is over, and at every page viewed from then on: something else may have been in the way. */
const triggersAfter = (before: string, wait?: string): Trigger[] => [
  'page_view',
  ...(wait ? shownTo.map(was => ({ after: wait, of: { campaign: before, was } })) : []),
]

/** Who is held out goes the same way at the same pace, so that the two groups can be compared. */
function historyBefore({ id, goal, steps }: Journey, step: Step, before: string): Condition[] {
  return [
    {
      since: shownTo.map(was => `campaign_${was}`),
      where: { campaign: before },
      atLeast: step.wait ?? '0 seconds',
    },
    ...(step.if ? [ifLines[step.if](before)] : []),
    ...(goal ? [never(`${id}/${steps[0]!.id}`, 'goal')] : []),
  ]
}

const never = (campaign: string, was: string) => ({ campaign, was, exactly: 0 })

const ifLines: Readonly<Record<NonNullable<Step['if']>, (before: string) => Condition>> = {
  clicked: campaign => ({ campaign, was: 'clicked' }),
  notClicked: campaign => never(campaign, 'clicked'),
  dismissed: campaign => ({ campaign, was: 'dismissed' }),
  notDismissed: campaign => never(campaign, 'dismissed'),
}

function whenBoth(one?: Condition, other?: Condition): { when?: Condition } {
  const when = one && other ? { all: [one, other] } : (one ?? other)
  return when ? { when } : {}
}

/** Behind the lines of its own, so that each keeps its place in the config. */
const withHistory = (when: Condition = {}, lines: Condition[]): Condition => ({
  ...when,
  history: [...((when.history as Condition[] | undefined) ?? []), ...lines],
})

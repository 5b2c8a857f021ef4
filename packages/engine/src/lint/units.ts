import type { Campaign, Condition, Config, Journey, Limits, Message, Trigger, Variant } from '../config.ts'
import type { Path } from '../shape.ts'

/** Something that can be shown: a campaign, or one step of a journey. */
export interface Unit {
  id: string
  path: Path
  /** What the step has from its journey, too. */
  terms: Omit<Campaign, 'on' | 'when' | 'show' | 'variants' | 'limits' | 'delay'>
  /** Absent for the steps that wait for the one before. */
  on?: Trigger[]
  onPath: Path
  when?: Condition
  whenPath: Path
  delay?: string
  limits?: Limits
  variants?: Variant[]
  messages: { show: Message; path: Path }[]
  isStep: boolean
}

/** All of a config, those of journeys behind the others; what is broken is left out. */
export function unitsOf({ campaigns = [], journeys = [] }: Config): Unit[] {
  return [
    ...campaigns.flatMap((campaign, i) => (campaign.status === 'broken' ? [] : [ofCampaign(campaign, i)])),
    ...journeys.flatMap((journey, i) => (Array.isArray(journey.steps) ? stepsOf(journey, i) : [])),
  ]
}

/** What visitors can see, leaving time aside. */
export const isLive = ({ terms: { status = 'live' } }: Unit) => status === 'live'

/** Equal for units that show the same to the same visitors at the same moments. */
export const identityOf = ({ on, when, messages, terms, delay }: Unit) =>
  JSON.stringify([on, when, messages.map(({ show }) => show), terms.schedule, delay])

function ofCampaign(campaign: Campaign, index: number): Unit {
  const path: Path = ['campaigns', index]
  const { on, when, delay, limits, variants } = campaign
  return {
    id: campaign.id,
    path,
    terms: campaign,
    on: [on].flat(),
    onPath: [...path, 'on'],
    ...(when && { when }),
    whenPath: [...path, 'when'],
    ...(delay && { delay }),
    ...(limits && { limits }),
    ...(variants && { variants }),
    messages: messagesOf(campaign, path),
    isStep: false,
  }
}

function stepsOf(journey: Journey, index: number): Unit[] {
  return journey.steps.map((step, i) => {
    const path: Path = ['journeys', index, 'steps', i]
    const first = i === 0
    const when = first ? journey.when : step.when
    return {
      id: `${journey.id}/${step.id}`,
      path,
      terms: journey,
      ...(first && { on: [journey.on].flat() }),
      onPath: ['journeys', index, 'on'],
      ...(when && { when }),
      whenPath: first ? ['journeys', index, 'when'] : [...path, 'when'],
      ...(step.limits && { limits: step.limits }),
      ...(step.variants && { variants: step.variants }),
      messages: messagesOf(step, path),
      isStep: true,
    }
  })
}

const messagesOf = ({ show, variants = [] }: Pick<Campaign, 'show' | 'variants'>, path: Path) => [
  ...(show ? [{ show, path: [...path, 'show'] }] : []),
  ...variants.map((variant, i) => ({ show: variant.show, path: [...path, 'variants', i, 'show'] })),
]

import { bucket } from './bucket.ts'
import type { Campaign, Message, MessageContent, Variant } from './config.ts'
import type { Moment } from './decision.ts'

/** What a visitor gets of a campaign, the same at every visit. */
export interface Assignment {
  /** Absent where the message is to be shown. */
  heldOut?: HeldOut
  variant?: string
  /** To one who has the variant that shows nothing, what others see: it is due exactly where theirs would be. */
  message?: MessageContent
}

/** Who withholds a message, and the numbers behind it. */
export interface HeldOut {
  by: 'site' | 'campaign' | 'variant'
  needed: unknown
  found: unknown
}

const isContent = (show: Message | undefined): show is MessageContent =>
  typeof show === 'object' && show !== null

export function assign(campaign: Campaign, bySite: HeldOut | undefined, moment: Moment): Assignment {
  const id = campaign.assignBy === 'member' ? (moment.member ?? moment.visitor) : moment.visitor
  const assignment: Assignment = {}
  const { seed = campaign.id, variants } = campaign
  const chosen = variants && choose(variants, bucket(seed, id))
  const show = chosen ? chosen.show : campaign.show
  if (chosen) assignment.variant = chosen.id
  const message = isContent(show) ? show : campaign.variants?.map(variant => variant.show).find(isContent)
  if (message) assignment.message = message
  const heldOut = bySite ?? byCampaign(campaign, id)
  if (heldOut) assignment.heldOut = heldOut
  // A variant that shows nothing is a control group among equals.
  else if (!isContent(show)) assignment.heldOut = { by: 'variant', needed: 'message', found: 'nothing' }
  return assignment
}

/** Whether the site holds this visitor out of all campaigns: asked once for a moment. */
export function bySite(share: number, { visitor }: Moment): HeldOut | undefined {
  const place = bucket('holdout', visitor)
  return place < share ? { by: 'site', needed: share, found: place } : undefined
}

function byCampaign({ id, seed = id, holdout = 0 }: Campaign, value: string): HeldOut | undefined {
  // A place is looked up only where somebody is held out: a hash for each campaign would cost more than the rest.
  const place = holdout > 0 ? bucket(`holdout:${seed}`, value) : 1
  return place < holdout ? { by: 'campaign', needed: holdout, found: place } : undefined
}

/** The variant that this visitor has or would have. */
export const variantOf = (campaign: Campaign, moment: Moment) => {
  const { variant } = assign(campaign, undefined, moment)
  return variant === undefined ? {} : { variant }
}

/** The variant in whose range of cumulative shares the place in [0, 1) falls. */
export function choose(variants: readonly Variant[], drawn: number): Variant | undefined {
  const share = (variant: Variant) => variant.share ?? 1
  const total = variants.reduce((sum, variant) => sum + share(variant), 0)
  const place = drawn * total
  let upTo = 0
  for (const variant of variants) {
    upTo += share(variant)
    if (place < upTo) return variant
  }
  return variants.at(-1)
}

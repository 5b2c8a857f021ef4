import { bucket } from './bucket.ts'
import type { Campaign, Message, MessageContent } from './config.ts'
import type { Moment } from './decision.ts'

/** What a visitor gets of a campaign, the same at every visit. */
export interface Assignment {
  /** Who withholds the message, and the numbers behind it. Absent where it is to be shown. */
  heldOut?: { by: 'site' | 'campaign' | 'variant'; needed: unknown; found: unknown }
  variant?: string
  /** To one who has the variant that shows nothing, what others see: it is due exactly where theirs would be. */
  message?: MessageContent
}

const isContent = (show: Message | undefined): show is MessageContent =>
  typeof show === 'object' && show !== null

export function assign(campaign: Campaign, siteHoldout: number, { visitor, member }: Moment): Assignment {
  const id = campaign.assignBy === 'member' ? (member ?? visitor) : visitor
  const chosen = choose(campaign, id)
  const show = chosen ? chosen.show : campaign.show
  const message = [show, ...(campaign.variants ?? []).map(variant => variant.show)].find(isContent)
  const assignment: Assignment = { ...(chosen && { variant: chosen.id }), ...(message && { message }) }
  const site = bucket('holdout', visitor)
  if (site < siteHoldout) return { ...assignment, heldOut: { by: 'site', needed: siteHoldout, found: site } }
  const { holdout = 0 } = campaign
  const own = bucket(`holdout:${campaign.id}`, id)
  if (own < holdout) return { ...assignment, heldOut: { by: 'campaign', needed: holdout, found: own } }
  // A variant that shows nothing is a control group among equals.
  if (!isContent(show))
    return { ...assignment, heldOut: { by: 'variant', needed: 'message', found: 'nothing' } }
  return assignment
}

/** The variant that this visitor has or would have. */
export const variantOf = (campaign: Campaign, moment: Moment) => {
  const { variant } = assign(campaign, 0, moment)
  return variant === undefined ? {} : { variant }
}

/** The variant in whose range of cumulative shares the bucket falls. */
function choose({ id, variants }: Campaign, value: string) {
  if (!variants) return undefined
  const share = (variant: { share?: number }) => variant.share ?? 1
  const total = variants.reduce((sum, variant) => sum + share(variant), 0)
  const place = bucket(id, value) * total
  let upTo = 0
  for (const variant of variants) {
    upTo += share(variant)
    if (place < upTo) return variant
  }
  return variants.at(-1)
}

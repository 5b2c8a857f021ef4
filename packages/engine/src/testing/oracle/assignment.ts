import { bucket } from '../../bucket.ts'
import type { Campaign, MessageContent } from '../../config.ts'
import type { World } from './world.ts'

/** Which variant the visitor has, and who withholds its message, if anybody does. */
export function assign({ id, seed = id, ...campaign }: Campaign, { config, moment }: World) {
  const { variants, show, holdout = 0, assignBy } = campaign
  const who = assignBy === 'member' && moment.member ? moment.member : moment.visitor
  const variant = variants && choose(variants, bucket(seed, who))
  const shown = variant ? variant.show : show
  const messages = [shown, ...(variants ?? []).map(({ show }) => show)]
  const message = messages.find((one): one is MessageContent => typeof one === 'object')
  const isHeldOut = holdout > 0 && bucket(`holdout:${seed}`, who) < holdout
  const isSites = bucket('holdout', moment.visitor) < (config.holdout ?? 0)
  const heldOut = isSites ? 'site' : isHeldOut ? 'campaign' : shown === 'nothing' ? 'variant' : undefined
  return { variant: variant?.id, message, heldOut }
}

/** The range of cumulative shares into which the place falls. */
function choose<Variant extends { share?: number }>(variants: readonly Variant[], place: number): Variant {
  const shares = variants.map(({ share = 1 }) => share)
  const upTo = (i: number) => shares.slice(0, i + 1).reduce((sum, share) => sum + share, 0)
  const total = upTo(shares.length - 1)
  return variants.find((_, i) => place * total < upTo(i))!
}

import {
  type Campaign,
  type Config,
  compile,
  createEngine,
  type Decision,
  type Message,
  type Program,
} from '@okyaku/engine'
import type { Test } from './test-file.ts'

/** Where no visitor is as the test wants them, the campaigns that stood in the way of the one who came nearest. */
export type Identity = { visitor: string } | { impossible: string[] }

/** Who is asked for by fewer than one in so many visitors is hardly asked for on purpose. */
const mostTries = 20_000

/** All campaigns are asked about at once, by an event that triggers each. */
const probe = 'probe'

/**
 * Finds the id of a visitor who is held out of exactly what the test says, and has the variants that it says. Groups are
 * drawn from the id, so the engine itself is asked for one id after the other, always the same ones.
 */
export function createIdentities(program: Program): (test: Test) => Identity {
  const { engine } = createEngine(compile(probeOf(program)))
  let asked = 0

  return test => {
    const { member } = test
    let fewest = program.campaigns.map(({ campaign }) => campaign.id)
    for (let i = 0; i < mostTries; i++) {
      const visitor = `visitor-${i}`
      const now = asked++
      const event = { id: `${now}`, name: probe, at: now, visitor, session: visitor }
      const { exposures } = engine.take(event, { now, visitor, member })
      const unfit = exposures.filter(one => !fits(one, test))
      if (!unfit.length) return { visitor }
      if (unfit.length < fewest.length) fewest = unfit.map(({ campaign }) => campaign)
    }
    return { impossible: fewest }
  }
}

/** The campaigns, stripped of all that could stop one but the groups of the visitor. */
function probeOf({ config: { holdout }, campaigns }: Program): Config {
  return {
    ...(holdout !== undefined && { holdout }),
    campaigns: campaigns.map(({ campaign: { on: _, when, limits, goal, schedule, delay, ...rest } }) => ({
      ...withOwnSlot(rest),
      status: 'live',
      on: probe,
    })),
  }
}

type Shown = Pick<Campaign, 'id' | 'show' | 'variants'>

/** In a place of its own, no message stands in the way of another. */
function withOwnSlot<Rest extends Shown>(campaign: Rest): Rest {
  const { id, show, variants } = campaign
  const move = (message: Message): Message =>
    message === 'nothing' ? message : { ...message, format: 'inline', slot: id }
  return {
    ...campaign,
    ...(show && { show: move(show) }),
    ...(variants && { variants: variants.map(one => ({ ...one, show: move(one.show) })) }),
  }
}

function fits(
  { campaign, variant, reasons }: Decision,
  { holdout = [], variant: wanted = {} }: Test,
): boolean {
  const asked = Object.hasOwn(wanted, campaign) ? wanted[campaign] : undefined
  if (asked !== undefined && asked !== variant) return false
  // A variant that shows nothing holds out as well, which is what who asked for it wants.
  const isByVariant = reasons.some(({ path }) => path.endsWith('.variants'))
  const isHeldOut = reasons.length > 0 && !(isByVariant && asked !== undefined)
  return isHeldOut === (holdout === true || holdout.includes(campaign))
}

import { type Config, compile, createEngine, type Explanation, explain } from '@okyaku/engine'
import type { Test } from './test-file.ts'

/** Where no visitor is as the test wants them, the campaigns that stood in the way of the one who came nearest. */
export type Identity = { visitor: string } | { impossible: string[] }

/** Who is asked for by fewer than one in so many visitors is hardly asked for on purpose. */
const mostTries = 20_000

/**
 * Finds the id of a visitor who is held out of exactly what the test says, and has the variants that it says. Groups are
 * drawn from the id, so the engine itself is asked for one id after the other, always the same ones.
 */
export function createIdentities(config: Config): (test: Test) => Identity {
  // Caps are asked before the assignment; without them it is always told.
  const { caps: _, ...uncapped } = config
  const program = compile(uncapped)
  const { engine } = createEngine(program)

  return test => {
    let fewest = program.campaigns.map(({ campaign }) => campaign.id)
    for (let i = 0; i < mostTries; i++) {
      const visitor = `visitor-${i}`
      const moment = { now: 0, visitor, member: test.member }
      const unfit = explain(program, engine.context(moment)).filter(one => !fits(one, test))
      if (!unfit.length) return { visitor }
      if (unfit.length < fewest.length) fewest = unfit.map(({ campaign }) => campaign)
    }
    return { impossible: fewest }
  }
}

function fits(
  { campaign, variant, gates }: Explanation,
  { holdout = [], variant: wanted = {} }: Test,
): boolean {
  const asked = Object.hasOwn(wanted, campaign) ? wanted[campaign] : undefined
  if (asked !== undefined && asked !== variant) return false
  const reasons = gates.find(({ gate }) => gate === 'assignment')?.reasons ?? []
  // A variant that shows nothing holds out as well, which is what who asked for it wants.
  const isByVariant = reasons.some(({ path }) => path.endsWith('.variants'))
  const isHeldOut = reasons.length > 0 && !(isByVariant && asked !== undefined)
  return isHeldOut === (holdout === true || holdout.includes(campaign))
}

import type { Condition, Config, MessageContent } from '../config.ts'
import type { Path } from '../shape.ts'
import { delayOf, firingOf } from './prove/firing.ts'
import type { Formula } from './prove/formula.ts'
import type { Place } from './prove/place.ts'
import { isImpossible } from './prove/prover.ts'
import { followsFromConditions } from './prove/tiers.ts'
import { formulaOf } from './prove/translate.ts'
import { type Survey, surveyOf } from './survey.ts'
import { type Unit, unitsOf } from './units.ts'

export interface LintOptions {
  /** Milliseconds since the epoch. */
  now: number
  /** Names of events that the site is known to record, beside those that the config tells. */
  knownEvents?: readonly string[]
  /** The candidate that was probably meant by a mistyped name; undefined where none is near. */
  closest?: (word: string, candidates: readonly string[]) => string | undefined
}

/** All that a rule may look at. */
export interface Case extends LintOptions {
  config: Config
  survey: Survey
  units: Unit[]
  /** A place from which conditions are read. */
  at(path: Path, holds?: boolean): Place
  /** What is known where a unit's trigger has fired; all moments where it has none of its own. */
  firing(unit: Unit): Formula
  /** What is known where its audience is met. */
  audience(unit: Unit, holds?: boolean): Formula
}

export function caseOf(config: Config, options: LintOptions): Case {
  const at = placesOf(config)
  return {
    ...options,
    config,
    survey: surveyOf(config),
    units: unitsOf(config),
    at,
    firing: ({ on, onPath, delay }) => (on ? firingOf(on, at(onPath), delayOf(delay)) : { all: [] }),
    audience: ({ when = {}, whenPath }, holds = true) => formulaOf(when, at(whenPath, holds)),
  }
}

/**
 * A segment that always or never holds is told of where it stands; whoever names it is not told again, so that it is
 * not looked into from there. So with tiers that nobody can be in.
 */
function placesOf(config: Config): Case['at'] {
  const plain = (path: Path, holds = true): Place => ({ config, path, holds, tiersTell: false })
  const holdsSometimes = (when: Condition) =>
    !isImpossible(formulaOf(when, plain([]))) && !isImpossible(formulaOf(when, plain([], false)))
  const segments = Object.fromEntries(
    Object.entries(config.segments ?? {}).filter(([, when]) => holdsSometimes(when)),
  )
  const tiersTell =
    followsFromConditions(config) && (config.tiers ?? []).every(({ when }) => !when || holdsSometimes(when))
  return (path, holds = true) => ({ config: { ...config, segments }, path, holds, tiersTell })
}

/** What a unit shows, without the variants that show nothing. */
export const contentsOf = ({ messages }: Unit): { show: MessageContent; path: Path }[] =>
  messages.flatMap(({ show, path }) => (typeof show === 'object' ? [{ show, path }] : []))

/** What of a finding names the campaign or step. */
export const about = ({ id }: Pick<Unit, 'id'>) => ({ campaign: id })

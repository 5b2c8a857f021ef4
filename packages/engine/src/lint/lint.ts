import type { Config } from '../config.ts'
import { type Case, caseOf, type LintOptions } from './case.ts'
import type { Finding } from './finding.ts'
import { buttonFindings } from './rules/buttons.ts'
import { capFindings } from './rules/caps.ts'
import { conditionFindings } from './rules/conditions.ts'
import { duplicateFindings } from './rules/duplicates.ts'
import { endpointFindings } from './rules/endpoints.ts'
import { eventFindings } from './rules/events.ts'
import { journeyFindings } from './rules/journeys.ts'
import { languageFindings } from './rules/languages.ts'
import { limitFindings } from './rules/limits.ts'
import { linkFindings } from './rules/links.ts'
import { neverWinsFindings } from './rules/never-wins.ts'
import { overlapFindings } from './rules/overlaps.ts'
import { reachFindings } from './rules/reach.ts'
import { scheduleFindings } from './rules/schedules.ts'
import { tierFindings } from './rules/tiers.ts'
import { toastFindings } from './rules/toasts.ts'
import { unusedFindings } from './rules/unused.ts'
import { variantFindings } from './rules/variants.ts'
import { waitFindings } from './rules/waits.ts'
import { windowFindings } from './rules/windows.ts'

/** Every rule. A new one is one file and one entry here. */
const rules: readonly ((the: Case) => Finding[])[] = [
  eventFindings,
  unusedFindings,
  conditionFindings,
  tierFindings,
  windowFindings,
  neverWinsFindings,
  capFindings,
  waitFindings,
  limitFindings,
  variantFindings,
  overlapFindings,
  scheduleFindings,
  languageFindings,
  reachFindings,
  duplicateFindings,
  journeyFindings,
  buttonFindings,
  toastFindings,
  linkFindings,
  endpointFindings,
]

/**
 * What a config says, but can hardly mean. It is for a config in which `parseConfig` has found no problem: where
 * something is left out, much would seem to lack a use. Never throws for such a config, and asks no clock: `now` is
 * handed in.
 */
export function lint(config: Config, options: LintOptions): Finding[] {
  const the = caseOf(config, options)
  return rules.flatMap(rule => rule(the))
}

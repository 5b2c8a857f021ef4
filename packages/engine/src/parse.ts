import { createBroken } from './broken.ts'
import { type Checker, createChecker } from './check.ts'
import type { Config } from './config.ts'
import { configShape } from './config-shape.ts'
import { duplicateIds } from './duplicates.ts'
import { emptyFindings } from './findings.ts'
import type { Language } from './language.ts'
import { listOf, nameOf } from './names.ts'
import type { Problem } from './problem.ts'
import { danglingRefs } from './references.ts'
import { findRings } from './rings.ts'
import { emptySchedules } from './schedules.ts'
import { isObject } from './shape.ts'
import { stepsOutOfOrder } from './step-order.ts'
import { whatWorks } from './what-works.ts'

export interface Parsed {
  /** What can be used; absent only when nothing can. */
  config?: Config
  problems: Problem[]
}

/** Reads configs: any JSON in, never an exception out. */
export type Parser = (input: unknown) => Parsed

/**
 * Reads configs in that language. Whatever has a problem is left out - a campaign as a whole, so that it is never shown to
 * the wrong people - and so is what refers to it; the rest works.
 */
export function createParser(language: Language): Parser {
  let check: Checker | undefined
  return input => {
    if (!isObject(input))
      return { problems: [{ code: 'wrong-type', path: [], needed: 'object', found: input }] }
    // Made by the first config: whoever only imports this has not asked for anything.
    check ??= createChecker(configShape(language))
    return parse(input, check)
  }
}

/** As `createParser`, for a single config. */
export const parseConfig = (input: unknown, language: Language): Parsed => createParser(language)(input)

function parse(input: Record<string, unknown>, check: Checker): Parsed {
  const findings = emptyFindings(isObject(input.behaviors) ? input.behaviors : {})
  check(input, findings)
  const broken = createBroken()
  const problems = [
    ...findings.problems,
    ...duplicateIds(input),
    ...stepsOutOfOrder(input),
    ...findRings(findings.refs),
    ...emptySchedules(input),
  ]
  for (const { path } of problems) broken.add(path)
  const all = problems.concat(danglingRefs(input, findings.refs, broken))
  for (const problem of all) nameCampaign(problem, input)
  return { config: whatWorks(input, broken, all), problems: all }
}

/** Says which campaign or journey is switched off. */
function nameCampaign(problem: Problem, input: Record<string, unknown>): void {
  const [section, index] = problem.path
  if ((section === 'campaigns' || section === 'journeys') && typeof index === 'number')
    problem.campaign = nameOf(listOf(input[section])[index], section, index)
}

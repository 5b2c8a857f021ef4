import { createBroken } from './broken.ts'
import { createFileChecker, type FileChecker } from './check-file.ts'
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
import { finish, type Steps } from './steps.ts'
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
  const parsing = createSteps(language)
  return input => finish(parsing(input))
}

/** As `createParser`, for a single config and in steps. */
export const parsing = (input: unknown, language: Language): Steps<Parsed> => createSteps(language)(input)

function createSteps(language: Language): (input: unknown) => Steps<Parsed> {
  let check: FileChecker | undefined
  return function* parsing(input) {
    if (!isObject(input))
      return { problems: [{ code: 'wrong-type', path: [], needed: 'object', found: input }] }
    // Made by the first config: whoever only imports this has not asked for anything.
    check ??= createFileChecker(configShape(language))
    yield
    return yield* parse(input, check)
  }
}

/** As `createParser`, for a single config. */
export const parseConfig = (input: unknown, language: Language): Parsed => createParser(language)(input)

function* parse(input: Record<string, unknown>, check: FileChecker): Steps<Parsed> {
  const findings = emptyFindings(isObject(input.behaviors) ? input.behaviors : {})
  yield* check(input, findings)
  const broken = createBroken()
  const problems = [
    ...findings.problems,
    ...duplicateIds(input),
    ...stepsOutOfOrder(input),
    ...findRings(findings.refs),
    ...emptySchedules(input),
  ]
  for (const { path } of problems) broken.add(path)
  yield
  const all = problems.concat(danglingRefs(input, findings.refs, broken))
  for (const problem of all) nameCampaign(problem, input)
  yield
  return { config: whatWorks(input, broken, all), problems: all }
}

/** Says which campaign or journey is switched off. */
function nameCampaign(problem: Problem, input: Record<string, unknown>): void {
  const [section, index] = problem.path
  if ((section === 'campaigns' || section === 'journeys') && typeof index === 'number')
    problem.campaign = nameOf(listOf(input[section])[index], section, index)
}

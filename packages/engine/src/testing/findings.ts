import { pathText } from '../catalogue.ts'
import { parseConfig } from '../index.ts'
import { type FindingCode, type LintOptions, lint } from '../lint/index.ts'
import { start } from './moments.ts'

/** All that the lint says of a config. One that is not well formed is a mistake of the test. */
export function findingsIn(config: object, options: Partial<LintOptions> = {}) {
  const parsed = parseConfig(config)
  if (parsed.problems.length) throw new Error(`The test's config: ${JSON.stringify(parsed.problems)}`)
  return lint(parsed.config!, { now: start, ...options })
}

/** Where it says that, as text. */
export const placesOf = (code: FindingCode, config: object, options: Partial<LintOptions> = {}) =>
  findingsIn(config, options)
    .filter(finding => finding.code === code)
    .map(({ path }) => pathText(path))

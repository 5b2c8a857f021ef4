import { indented, line } from './report.mjs'

/** @import { Check, Outcome } from './checks.mjs' */

/**
 * The checks of these names and those that they need; all of them where none is named.
 * @param {Check[]} checks
 * @param {string[]} names
 */
export function chosen(checks, names) {
  const needed = checks.filter(check => names.includes(check.name)).flatMap(check => check.needs ?? [])
  const wanted = new Set([...names, ...needed])
  return names.length === 0 ? checks : checks.filter(check => wanted.has(check.name))
}

/**
 * Runs one check after the other, whatever the earlier ones found, and says a line for each.
 * @param {Check[]} checks
 * @param {(line: string) => void} log
 */
export async function runChecks(checks, log) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map()
  for (const check of checks) {
    const began = performance.now()
    const missing = check.needs?.find(name => outcomes.get(name)?.failed)
    const outcome = missing ? notRun(missing) : await check.run().catch(broken)
    outcomes.set(check.name, outcome)
    log(line(outcome.failed ? '✗' : '✓', check.name, performance.now() - began, summary(outcome)))
    if (outcome.failed) log(indented(outcome.output))
  }
  return total([...outcomes.values()])
}

/** @param {Outcome[]} outcomes */
function total(outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  return { passed, failed }
}

/**
 * @param {string} needed
 * @returns {Outcome}
 */
function notRun(needed) {
  return { passed: 0, failed: 1, output: `not run, because ${needed} failed` }
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function broken(error) {
  return { passed: 0, failed: 1, output: error instanceof Error ? String(error.stack) : String(error) }
}

/** @param {Outcome} outcome */
function summary({ passed, failed, skipped = 0, found, note }) {
  if (found) return found
  if (passed + failed + skipped === 1) return undefined
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
  return [counts.filter(Boolean).join(', '), note].filter(Boolean).join('; ')
}

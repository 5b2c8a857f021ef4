import { readFileSync, rmSync } from 'node:fs'

/** @typedef {import('./checks.mjs').Outcome} Outcome */
/** @typedef {{ ok: boolean, output: string }} Ended how a test runner ended */

/**
 * @param {string} file Vitest's JSON report
 * @param {Ended} ended
 * @returns {Outcome}
 */
export function vitestCounts(file, ended) {
  return counts(file, ended, report => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests that could fail.
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
    note: aboutVerdicts(report),
  }))
}

/**
 * How often the engine was compared with a full scan, and from which seed: `OKYAKU_SEED` runs the same again.
 * @param {{ testResults: { assertionResults: { meta?: { verdicts?: number, seed?: number } }[] }[] }} report
 */
function aboutVerdicts({ testResults }) {
  const told = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta = {} }) => meta))
  const verdicts = told.reduce((sum, { verdicts = 0 }) => sum + verdicts, 0)
  const seed = told.find(({ seed }) => seed !== undefined)?.seed
  return verdicts ? `${verdicts.toLocaleString('en')} verdicts equal a full scan’s, seed ${seed}` : undefined
}

/**
 * @param {string} file Playwright's JSON report
 * @param {Ended} ended
 * @returns {Outcome}
 */
export function playwrightCounts(file, ended) {
  return counts(file, ended, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

/** @param {{ status: string, assertionResults: unknown[] }} file */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0
}

/**
 * @param {string} file
 * @param {Ended} ended
 * @param {(report: any) => Omit<Outcome, 'output'>} read
 * @returns {Outcome}
 */
function counts(file, { ok, output }, read) {
  let found = { passed: 0, failed: 0, skipped: 0 }
  try {
    found = { ...found, ...read(JSON.parse(readFileSync(file, 'utf8'))) }
    rmSync(file) // so that the next run cannot read this one's
  } catch (error) {
    return { ...found, failed: 1, output: `${output}\nno report of the tests: ${error}` }
  }
  // An error outside of any test fails the run as well, and a run without a test has shown nothing.
  const failed = found.failed || (ok && found.passed > 0 ? 0 : 1)
  return { ...found, failed, output: failed ? output : '' }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { playwrightCounts, vitestCounts } from './counts.mjs'

function reportOf(content: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-counts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

test('tests are counted as their runner reports them', () => {
  expect(vitestCounts(reportOf(vitest), { ok: true, output: 'x' })).toEqual({
    passed: 5,
    failed: 0,
    skipped: 1,
    output: '',
  })
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 0 }
  expect(playwrightCounts(reportOf({ stats }), { ok: false, output: 'x' })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
    output: 'x',
  })
})

test('what was compared with a full scan is summed up, with the seed that repeats it', () => {
  const compared = [{ verdicts: 70_000, seed: 5 }, { verdicts: 31_000, seed: 5 }, {}]
  const testResults = [{ status: 'passed', assertionResults: compared.map(meta => ({ meta })) }]
  expect(vitestCounts(reportOf({ ...vitest, testResults }), { ok: true, output: '' }).note).toBe(
    '101,000 verdicts equal a full scan’s, seed 5',
  )
})

test('a file that cannot be loaded counts as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(vitestCounts(reportOf({ ...vitest, testResults }), { ok: false, output: 'x' }).failed).toBe(1)
})

test('an error outside of the tests, no test at all and no report are failures', () => {
  expect(vitestCounts(reportOf(vitest), { ok: false, output: 'x' }).failed).toBe(1)
  expect(vitestCounts(reportOf({ ...vitest, numPassedTests: 0 }), { ok: true, output: '' }).failed).toBe(1)
  expect(vitestCounts('/nowhere/report.json', { ok: true, output: 'x' })).toMatchObject({
    passed: 0,
    failed: 1,
  })
})

import { expect, test } from 'vitest'
import { chosen, runChecks } from './run-checks.mjs'

const passes = { passed: 3, failed: 0, output: '' }
const fails = { passed: 1, failed: 2, output: 'what went wrong' }

test('every check runs, but for those whose needs failed, and all are counted', async () => {
  const lines: string[] = []
  const total = await runChecks(
    [
      { name: 'first', run: async () => fails },
      { name: 'second', needs: ['first'], run: () => Promise.reject(new Error('must not run')) },
      { name: 'third', run: async () => ({ ...passes, note: 'seed 5' }) },
    ],
    line => lines.push(line),
  )
  expect(total).toEqual({ passed: 4, failed: 3 })
  const said = lines.join('\n')
  expect(said).toContain('what went wrong')
  expect(said).toContain('not run, because first failed')
  expect(said).toMatch(/✓ third .*3 passed; seed 5/)
})

test('a check that breaks has failed', async () => {
  const lines: string[] = []
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) }
  expect(await runChecks([broken], line => lines.push(line))).toEqual({ passed: 0, failed: 1 })
  expect(lines.join('\n')).toContain('no such tool')
})

test('a chosen check brings along what it needs', () => {
  const checks = ['lint', 'build', 'size'].map(name => ({
    name,
    run: async () => passes,
    ...(name === 'size' && { needs: ['build'] }),
  }))
  expect(chosen(checks, ['size']).map(check => check.name)).toEqual(['build', 'size'])
  expect(chosen(checks, [])).toBe(checks)
})

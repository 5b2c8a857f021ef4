import { findingLines, pageFor } from '../check/print.ts'
import { exit, type Io } from '../io.ts'
import { type Output, print, withOutputs } from '../output.ts'
import { wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import { findTestFiles } from './find-files.ts'
import { createIdentities } from './identity.ts'
import { testLines } from './print.ts'
import { readTestFile } from './read-test-file.ts'
import { runTest } from './run-test.ts'
import { testWords } from './words.ts'

interface Count {
  passed: number
  failed: number
  /** Files that cannot be played. */
  unread: number
}

/** `okyaku test`: plays the visits of test files, and says where the decisions are not those expected. */
export const test = (places: readonly string[], words: Words, io: Io): Promise<number> =>
  withOutputs(io, async outputs => {
    const said = testWords[words.lang]
    const files = await findTestFiles(places)
    if (!files.length) {
      await outputs.err.line(said.noTests(places))
      return exit.usage
    }
    const count = { passed: 0, failed: 0, unread: 0 }
    let code: number = exit.fine
    for (const file of files) code = Math.max(code, await testOne(file, count, words, io, outputs))
    const { colors, width } = pageFor(io.stdout, io.env)
    const paint = count.failed || code ? colors.red : colors.green
    const summary = said.summary(count.passed, count.failed, count.unread)
    await print(outputs.out, ['', ...wrap(summary, width).map(paint)])
    return code
  })

async function testOne(
  file: string,
  count: Count,
  words: Words,
  io: Io,
  { out, err }: { out: Output; err: Output },
): Promise<number> {
  const page = pageFor(io.stdout, io.env)
  const read = await readTestFile(file, words, io, err)
  if (typeof read === 'number' || 'findings' in read) count.unread++
  if (typeof read === 'number') return read
  if ('findings' in read) {
    const { text, findings } = read
    for (const finding of findings)
      await print(err, findingLines(finding, { file, text, words }, pageFor(io.stderr, io.env)))
    return findings.some(({ span }) => !span) ? exit.usage : exit.problems
  }
  await out.line(page.colors.dim(file))
  const identityOf = createIdentities(read.program)
  let failed = 0
  for (const [index, test] of read.tests.entries()) {
    const failure = runTest(read.program, test, identityOf(test))
    if (failure) failed++
    await print(out, testLines(file, index, failure, read, words, page))
  }
  count.failed += failed
  count.passed += read.tests.length - failed
  return failed ? exit.problems : exit.fine
}

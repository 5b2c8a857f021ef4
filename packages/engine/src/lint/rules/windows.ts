import { parseDuration } from '../../duration.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'

/** Windows of no length, in which nothing counts but what happens at that very moment. */
export const windowFindings = ({ survey }: Case): Finding[] =>
  survey.times
    .filter(({ words, path }) => parseDuration(words) === 0 && /^(within|inLast)$/.test(String(path.at(-1))))
    .map(({ words, path }) => ({ code: 'empty-window', severity: 'warning', path, found: words }))

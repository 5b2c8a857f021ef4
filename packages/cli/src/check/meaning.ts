import type { Config } from '@okyaku/engine'
import { pathText } from '@okyaku/engine/catalogue'
import { describeFinding, lint } from '@okyaku/engine/lint'
import type { Node } from 'jsonc-parser'
import type { Words } from '../words/words.ts'
import { locate } from './locate.ts'
import type { Finding } from './read-config.ts'
import { slip } from './slip.ts'

/** What a config without problems says, but can hardly mean, in the order of the file. `now`: ms since the epoch. */
export function meaningOf(config: Config, tree: Node, { lang }: Words, now: number): Finding[] {
  return lint(config, { now, closest: slip })
    .map(finding => ({
      ...describeFinding(finding, { lang }),
      severity: finding.severity,
      code: finding.code,
      span: locate(tree, finding),
      path: pathText(finding.path),
    }))
    .sort((a, b) => a.span.offset - b.span.offset)
}

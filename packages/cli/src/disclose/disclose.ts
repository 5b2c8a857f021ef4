import { pageFor } from '../check/print.ts'
import type { Io } from '../io.ts'
import { print, withOutputs } from '../output.ts'
import { loadConfig } from '../simulate/load.ts'
import { wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import { factsOf } from './facts.ts'
import { type Format, formats } from './formats.ts'
import { noticeWords } from './words.ts'
import { writeNotice } from './write.ts'

export interface DiscloseOptions {
  config: string
  format: Format
}

/** `okyaku disclose`: drafts what a site tells its visitors about the data that it sends. */
export const disclose = ({ config: file, format }: DiscloseOptions, words: Words, io: Io): Promise<number> =>
  withOutputs(io, async ({ out, err }) => {
    const read = await loadConfig(file, words, io, err)
    if (typeof read === 'number') return read
    const said = noticeWords[words.lang]
    const page = pageFor(io.stdout, io.env)
    const lines = formats[format](writeNotice(factsOf(read.config), said), words.lang)
    // A screen shows lines whole; what is piped into a page keeps a paragraph on one line.
    await print(out, format === 'text' ? lines.flatMap(line => wrap(line, page.width)) : lines)
    const blanks = lines.join('\n').split('[[ ').length - 1
    await print(err, ['', ...wrap(said.hint(blanks), pageFor(io.stderr, io.env).width)])
    return read.exitCode
  })

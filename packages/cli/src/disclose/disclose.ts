import { pageFor } from '../check/print.ts'
import type { Io } from '../io.ts'
import { type Output, print, withOutputs } from '../output.ts'
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
export async function disclose(options: DiscloseOptions, words: Words, io: Io): Promise<number> {
  const { code, blanks } = await withOutputs(io, outputs => draft(outputs, options, words, io))
  // Told last, so that it stands below the draft on a screen; apart from it, so that no page takes it in.
  const { width } = pageFor(io.stderr, io.env)
  if (blanks) {
    const hint = wrap(noticeWords[words.lang].hint(blanks), width)
    await withOutputs(io, ({ err }) => print(err, ['', ...hint]))
  }
  return code
}

async function draft(
  { out, err }: { out: Output; err: Output },
  { config: file, format }: DiscloseOptions,
  words: Words,
  io: Io,
): Promise<{ code: number; blanks: number }> {
  const read = await loadConfig(file, words, io, err)
  if (typeof read === 'number') return { code: read, blanks: 0 }
  const page = pageFor(io.stdout, io.env)
  const lines = formats[format](writeNotice(factsOf(read.config), noticeWords[words.lang]), words.lang)
  // A screen shows lines whole; what is piped into a page keeps a paragraph on one line.
  await print(out, format === 'text' ? lines.flatMap(line => wrap(line, page.width)) : lines)
  return { code: read.exitCode, blanks: lines.join('\n').split('[[ ').length - 1 }
}

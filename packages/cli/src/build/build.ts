import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exit, type Io } from '../io.ts'
import { withOutputs } from '../output.ts'
import { loadConfig } from '../simulate/load.ts'
import type { Words } from '../words/words.ts'
import { buildWords } from './words.ts'
import { withoutComments } from './write-json.ts'

/** `okyaku build`: writes what the site loads, of the commented source. What is wrong is told, and nothing written. */
export const build = (source: string, to: string | undefined, words: Words, io: Io): Promise<number> =>
  withOutputs(io, async ({ out, err }) => {
    const said = buildWords[words.lang]
    const target = to ?? source.replace(/\.jsonc$/, '.json')
    if (resolve(target) === resolve(source)) {
      await err.line(said.samePlace(source))
      return exit.usage
    }
    const read = await loadConfig(source, words, io, err)
    const code = typeof read === 'number' ? read : read.exitCode
    if (typeof read === 'number' || code !== exit.fine) {
      await err.line(said.notWritten(target))
      return code
    }
    try {
      await writeFile(target, withoutComments(read.text))
    } catch (error) {
      await err.line(said.unwritable(target, (error as Error).message))
      return exit.usage
    }
    await out.line(said.wrote(target))
    return exit.fine
  })

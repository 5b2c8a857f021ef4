import { readFile, writeFile } from 'node:fs/promises'
import { exit, type Io } from '../io.ts'
import { type Output, withOutputs } from '../output.ts'
import { loadConfig } from '../simulate/load.ts'
import type { Words } from '../words/words.ts'
import { signatureOf } from './key-pair.ts'
import { signWords } from './words.ts'

/** `okyaku sign`: writes a signature into the config. What is wrong with it is told, and nothing written. */
export const sign = (file: string, keyFile: string, words: Words, io: Io): Promise<number> =>
  withOutputs(io, async ({ out, err }) => {
    const said = signWords[words.lang]
    if (file.endsWith('.jsonc')) return refuse(err, said.isSource(file))
    const read = await loadConfig(file, words, io, err)
    const code = typeof read === 'number' ? read : read.exitCode
    if (typeof read === 'number' || code !== exit.fine) {
      await err.line(said.notSigned(file))
      return code
    }
    const config = JSON.parse(read.text) as object
    const signature = await signWith(keyFile, config)
    if (signature === undefined) return refuse(err, said.unreadableKey(keyFile))
    try {
      await writeFile(file, `${JSON.stringify({ ...config, signature }, null, 2)}\n`)
    } catch (error) {
      return refuse(err, said.unwritable(file, (error as Error).message))
    }
    await out.line(said.signed(file))
    return exit.fine
  })

async function refuse(err: Output, sentence: string): Promise<number> {
  await err.line(sentence)
  return exit.usage
}

async function signWith(keyFile: string, config: object): Promise<string | undefined> {
  try {
    return await signatureOf(config, await readFile(keyFile, 'utf8'))
  } catch {
    return undefined
  }
}

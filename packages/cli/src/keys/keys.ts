import { writeFile } from 'node:fs/promises'
import { exit, type Io } from '../io.ts'
import { withOutputs } from '../output.ts'
import { makeKeys } from '../sign/key-pair.ts'
import { signWords } from '../sign/words.ts'
import type { Words } from '../words/words.ts'

/** `okyaku keys`: writes a private key, and says the public one. A file that is there is never written over. */
export const keys = (file: string, words: Words, io: Io): Promise<number> =>
  withOutputs(io, async ({ out, err }) => {
    const said = signWords[words.lang]
    const { privateKey, publicKey } = await makeKeys()
    try {
      // For its owner's eyes alone.
      await writeFile(file, `${privateKey}\n`, { flag: 'wx', mode: 0o600 })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      await err.line(code === 'EEXIST' ? said.exists(file) : said.unwritable(file, message))
      return exit.usage
    }
    await out.line(said.made(file))
    await out.line(said.forTag)
    await out.line(
      `  <script async src="/okyaku.js" data-config="/okyaku.json" data-key="${publicKey}"></script>`,
    )
    await err.line(said.keepSecret(file))
    return exit.fine
  })

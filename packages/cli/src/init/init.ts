import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { pageFor } from '../check/print.ts'
import { exit, type Io } from '../io.ts'
import { print, withOutputs } from '../output.ts'
import type { Words } from '../words/words.ts'
import { type Answers, type Ask, askInTerminal, defaults } from './ask.ts'
import { createStarter, type Kind } from './starter.ts'
import { initWords } from './words.ts'

export interface InitOptions {
  for?: Kind
  siteId?: string
  endpoint?: string
  out: string
  force?: true
  /** Asks nothing. */
  yes?: true
}

const timeZones = { en: Intl.DateTimeFormat().resolvedOptions().timeZone, ja: 'Asia/Tokyo' }

/**
 * `okyaku init`: writes a starter config. A browser's JSON takes no comments, so there are two files: the commented
 * source, and the one without comments that the site loads and `okyaku build` writes anew. A third holds tests.
 */
export const init = (options: InitOptions, words: Words, io: Io, ask: Ask = askInTerminal): Promise<number> =>
  withOutputs(io, async ({ out, err }) => {
    const said = initWords[words.lang]
    const refuse = async (sentence: string) => {
      await err.line(sentence)
      return exit.usage
    }
    const files = filesFor(options.out)
    const existing = options.force ? [] : await existingOf(Object.values(files))
    if (existing.length) return refuse(said.exists(existing))
    if (!options.for && !options.yes && !canAsk(io)) return refuse(said.sayWhich)

    const { for: kind, siteId, endpoint } = options
    const known = { ...(kind && { kind }), ...(siteId && { siteId }), ...(endpoint && { endpoint }) }
    const answers: Answers | undefined =
      options.yes || !canAsk(io) ? { ...defaults, ...known } : await ask(known, said, io)
    if (!answers) return exit.usage

    const wishes = { ...answers, lang: words.lang, timeZone: timeZones[words.lang] }
    const starter = createStarter(wishes, { source: basename(files.source), json: basename(files.json) })
    try {
      await mkdir(dirname(files.json), { recursive: true })
      for (const role of ['source', 'json', 'tests'] as const) await writeFile(files[role], starter[role])
    } catch (error) {
      return refuse(said.unwritable((error as Error).message))
    }
    const { colors } = pageFor(io.stdout, io.env)
    await print(out, [
      ...(['source', 'json', 'tests'] as const).map(
        role => `${colors.green('✓')} ${said.wrote[role](files[role])}`,
      ),
      '',
      said.next,
      `  okyaku check ${files.json}`,
      `  okyaku test ${files.tests}`,
      `  okyaku build ${files.source}`,
    ])
    return exit.fine
  })

/** The three files, by the name of the one that the site loads. */
function filesFor(out: string): Record<'source' | 'json' | 'tests', string> {
  const name = out.replace(/\.jsonc?$/, '')
  return { source: `${name}.jsonc`, json: `${name}.json`, tests: `${name}.okyaku-test.json` }
}

async function existingOf(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(file =>
      access(file).then(
        () => [file],
        () => [],
      ),
    ),
  )
  return found.flat()
}

/** Both ends are a terminal. */
const canAsk = ({ stdin, stdout }: Io) => stdin.isTTY === true && stdout.isTTY === true

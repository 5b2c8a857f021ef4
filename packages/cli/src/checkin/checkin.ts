import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { exit, type Io } from '../io.ts'
import { type Output, withOutputs } from '../output.ts'
import type { Words } from '../words/words.ts'
import { isFit, newKey, publicHalf } from './key.ts'
import { checkInLink } from './link.ts'
import { checkInWords } from './words.ts'

export interface CheckInOptions {
  /** The page that the link opens. */
  address?: string
  key?: string
  store?: string[]
  until?: string
  /** Where to write a key that is made. */
  newKey?: string
}

/** `okyaku checkin`: makes the links that check visitors in at a store, or the key that they are signed with. */
export const checkIn = (options: CheckInOptions, words: Words, io: Io): Promise<number> =>
  withOutputs(io, async outputs => {
    const { newKey, address, key, store, until } = options
    const said = checkInWords[words.lang]
    if (newKey !== undefined) return makeKey(newKey, said, outputs)
    if (!address || !key || !store || !until) {
      await outputs.err.line(said.lacks)
      return exit.usage
    }
    return makeLinks({ address, key, store, until }, said, outputs)
  })

type Said = (typeof checkInWords)[Words['lang']]
type Outputs = { out: Output; err: Output }

async function makeKey(path: string, said: Said, { out, err }: Outputs): Promise<number> {
  const pem = newKey()
  try {
    // Nobody else may read it, and no key is written over: the links made with it would count no more.
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    await err.line(said.unwritable(path, (error as Error).message))
    return exit.usage
  }
  await err.line(said.wrote(path))
  await out.line(`"checkIn": { "key": "${publicHalf(createPrivateKey(pem))}" }`)
  return exit.fine
}

async function makeLinks(
  { address, key: path, store: stores, until }: Required<Omit<CheckInOptions, 'newKey'>>,
  said: Said,
  { out, err }: Outputs,
): Promise<number> {
  const key = await readKey(path)
  const page = URL.canParse(address) ? new URL(address) : undefined
  const wrong = [
    ...(typeof key === 'string' ? [said.noKey(path, key)] : []),
    ...(page && /^https?:$/.test(page.protocol) ? [] : [said.noAddress(address)]),
    ...(isDay(until) ? [] : [said.noDay(until)]),
  ]
  if (typeof key === 'string' || !page || wrong.length) {
    for (const line of wrong) await err.line(line)
    return exit.usage
  }
  for (const store of stores) await out.line(checkInLink(page, { store, until }, key))
  return exit.fine
}

/** The key, or why there is none. */
async function readKey(path: string): Promise<KeyObject | string> {
  try {
    const key = createPrivateKey(await readFile(path))
    return isFit(key) ? key : 'P-256'
  } catch (error) {
    return (error as Error).message
  }
}

/** Date takes the 30th of February for a day of March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10
}

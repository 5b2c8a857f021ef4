import type { Say } from './console.ts'

/** Campaigns are some hundred bytes each: a larger file is a mistake, and would hold up the page. */
const MOST_CHARACTERS = 5 * 1024 * 1024

export type GetText = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>

export interface Source {
  /** The config as it stands in the file; absent where there is none. */
  input?: unknown
  /** What sentences call it. */
  file: string
}

/** Fetches the config, and says in one sentence why it cannot. Never rejects. */
export async function loadConfig(source: string | object, get: GetText, say: Say): Promise<Source> {
  if (typeof source !== 'string') return { input: source, file: 'config' }
  const file = source.replace(/[?#].*$/, '').replace(/^.*\//, '') || source
  try {
    return { input: await fetchJson(source, get), file }
  } catch (error) {
    say(
      `${file}: ${(error as Error).message}. Until then events stay in the memory of the page; none is stored or sent.`,
    )
    return { file }
  }
}

async function fetchJson(url: string, get: GetText): Promise<unknown> {
  const response = await get(url).catch(() => undefined)
  if (!response?.ok) {
    throw new Error(
      `${url} ${response ? `answers ${response.status}` : 'cannot be reached'}; correct the address`,
    )
  }
  const text = await response.text()
  if (text.length > MOST_CHARACTERS) throw new Error('larger than 5 MB; remove campaigns that are over')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`not JSON (${(error as Error).message}); run "npx okyaku check" on it`)
  }
}

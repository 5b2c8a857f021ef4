import type { Say } from './console.ts'

/** Campaigns are some hundred bytes each: a larger file is a mistake, and would hold up the page. */
const MOST_CHARACTERS = 5 * 1024 * 1024

export type GetText = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>

export interface Source {
  /** The config as it stands in the file; absent where there is none. */
  input?: unknown
  /** Where it comes from, as sentences call it. */
  file: string
}

/** Fetches the config, and says why it cannot. Never rejects. */
export async function loadConfig(source: string | object, get: GetText, say: Say): Promise<Source> {
  if (typeof source !== 'string') return { input: source, file: 'config' }
  const response = await get(source).catch(() => undefined)
  const text = response?.ok ? await response.text() : undefined
  if (text === undefined) say('config-missing', source, String(response?.status ?? 0))
  else if (text.length > MOST_CHARACTERS) say('config-too-large', source)
  else {
    try {
      const input = JSON.parse(text)
      if (Object(input) === input && !Array.isArray(input)) return { input, file: source }
      say('config-not-json', source, 'it is no object')
    } catch (error) {
      say('config-not-json', source, (error as Error).message)
    }
  }
  return { file: source }
}

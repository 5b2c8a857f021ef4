import type { Config } from '@okyaku/engine'
import type { Say } from './console.ts'
import type { Privacy } from './privacy/index.ts'

/** Campaigns are some hundred bytes each: a larger file is a mistake, and would hold up the page. */
const MOST_CHARACTERS = 5 * 1024 * 1024

export interface LoadingOptions {
  source: string | object
  get(url: string): Promise<Pick<Response, 'ok' | 'status' | 'text'>>
  /** Opens what protects visitors, where the config or the tag asks for it. Rejects where it cannot. */
  protect(config: Config): Promise<Privacy | undefined>
  say: Say
}

export interface Source {
  /** The config as it stands in the file; absent where there is none, or where what it asks for cannot be kept. */
  input?: unknown
  /** Where it comes from, as sentences call it. */
  file: string
  /** Absent where nobody has asked for it. */
  privacy?: Privacy | undefined
}

/** Fetches the config, and says why it cannot be used. Never rejects. */
export async function loadConfig({ source, get, protect, say }: LoadingOptions): Promise<Source> {
  const file = typeof source === 'string' ? source : 'config'
  let failure: 'config-missing' | 'config-unreadable' | 'unprotected' = 'config-missing'
  try {
    let input: unknown = source
    if (typeof source === 'string') {
      const response = await get(source)
      if (!response.ok) throw response.status
      const text = await response.text()
      failure = 'config-unreadable'
      if (text.length > MOST_CHARACTERS) throw Error('it is too large')
      input = JSON.parse(text)
      if (Object(input) !== input || Array.isArray(input)) throw Error('it is no object')
    }
    failure = 'unprotected'
    return { input, file, privacy: await protect(input as Config) }
  } catch (error) {
    say(failure, file, String((error as Error).message ?? error))
    return { file }
  }
}

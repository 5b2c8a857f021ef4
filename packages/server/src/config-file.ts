import { readFile, stat } from 'node:fs/promises'
import { type Config, parseConfig } from '@okyaku/engine'

/**
 * Reads an `okyaku.json`, and again whenever it has changed: a marketer edits it while the collector runs. A file that
 * cannot be read keeps what was read before; `log` says so once for each change.
 */
export function configFile(path: string, log: (line: string) => void): () => Promise<Config> {
  let config: Config = {}
  let seen: string | undefined
  return async () => {
    const state = await stateOf(path)
    if (state === seen) return config
    seen = state
    try {
      const { config: parsed, problems } = parseConfig(JSON.parse(await readFile(path, 'utf8')))
      config = parsed ?? config
      if (problems.length > 0)
        log(`${path} has ${count(problems.length)}; \`okyaku check ${path}\` tells which.`)
    } catch (error) {
      log(`${path} cannot be read, so the page goes without it: ${(error as Error).message}`)
    }
    return config
  }
}

async function stateOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: -1 }))
  return `${mtimeMs} ${size}`
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`
}

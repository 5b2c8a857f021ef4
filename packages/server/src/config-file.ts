import { readFile, stat } from 'node:fs/promises'
import { type Config, parseConfig } from '@okyaku/engine'

/**
 * Reads an `okyaku.json`, and again whenever it has changed: a marketer edits it while the collector runs. A file that
 * cannot be read keeps what was read before, nothing at first; `log` says so once for each change.
 */
export function configFile(path: string, log: (line: string) => void): () => Promise<Config | undefined> {
  let config: Config | undefined
  let seen: string | undefined
  return async () => {
    const state = await stateOf(path)
    if (state === seen) return config
    seen = state
    try {
      const { config: parsed, problems } = parseConfig(JSON.parse(await readFile(path, 'utf8')))
      config = parsed ?? config
      if (problems.length > 0)
        log(`${path} has ${count(problems.length)}: run \`npx @okyaku/cli check ${path}\`.`)
    } catch (error) {
      const before = config ? 'with what it said before' : 'without it'
      log(`${path} ${whyNot(error)}, so the page goes ${before}. It is read again when it changes.`)
    }
    return config
  }
}

async function stateOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: -1 }))
  return `${mtimeMs} ${size}`
}

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'does not exist'
  return error instanceof SyntaxError ? `is not JSON (${message})` : `cannot be read (${message})`
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`
}

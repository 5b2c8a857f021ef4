import { fileURLToPath } from 'node:url'
import { chdbFolders } from './chdb-folders.ts'
import { configFile } from './config-file.ts'
import { openStore } from './open-store.ts'
import { retryingStore } from './retrying-store.ts'
import { serveCollector } from './serve.ts'
import { readSettings, type Settings, usage } from './settings.ts'
import { type Store, StoreError } from './store.ts'
import { version } from './version.ts'

export interface MainOptions {
  args: string[]
  env: NodeJS.ProcessEnv
  log(line: string): void
  /** Resolves when the process is asked to end. */
  ended: Promise<unknown>
}

/** The exit code for flags or variables that make no sense, as the `okyaku` command has it. */
const WRONG_USE = 2

/** The executable: serves until it is asked to end. Resolves to the exit code. */
export async function main({ args, env, log, ended }: MainOptions): Promise<number> {
  const complain = (error: unknown) => log(`okyaku-server: ${(error as Error).message}`)
  let settings: Settings
  try {
    settings = readSettings(args, env)
  } catch (error) {
    complain(error)
    log('`okyaku-server --help` lists the flags and variables.')
    return WRONG_USE
  }
  try {
    if (settings.help || settings.version) log(settings.help ? usage : version())
    else await run(settings, log, ended)
    return 0
  } catch (error) {
    complain(error)
    return 1
  }
}

async function run(settings: Settings, log: MainOptions['log'], ended: Promise<unknown>): Promise<void> {
  const store = await openOrWait(settings, log)
  try {
    const { port, host, origins, password } = settings
    const config = settings.config ? configFile(settings.config, log) : undefined
    await config?.() // says what is wrong with the file now, rather than when somebody opens the page
    const { url, stop } = await serveCollector({ store, config, origins, password, port, host, log })
    log(`okyaku-server listens at ${url}`)
    await ended
    await stop()
  } finally {
    await store.close()
  }
}

/**
 * Where there is no store, yet, the collector runs all the same and tells senders to come back: their events wait in
 * their browsers. But one that meets another on its own data directory was started by mistake.
 */
async function openOrWait(settings: Settings, log: MainOptions['log']): Promise<Store> {
  const own = fileURLToPath(import.meta.url)
  const chdb = chdbFolders({ told: settings.chdb, cwd: process.cwd(), own })
  const store = retryingStore(() => openStore({ ...settings, chdb }))
  try {
    await store.info()
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem === 'in-use') throw error
    log(
      `${error.message}\nUntil then every event is answered with "503, come back", and stays with its sender.`,
    )
  }
  return store
}

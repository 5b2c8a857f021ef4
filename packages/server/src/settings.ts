import { parseArgs } from 'node:util'

/** What the executable was asked to do, from its flags and else from its environment. */
export interface Settings {
  help: boolean
  version: boolean
  port: number
  host: string
  /** Of the embedded store. */
  dir: string
  /** Of a ClickHouse server, instead of the embedded store. */
  url: string | undefined
  chdb: string | undefined
  config: string | undefined
  origins: string[]
  password: string | undefined
}

export const usage = `okyaku-server - collects the events that Okyaku's tag sends

  okyaku-server [--port 8787] [--config okyaku.json] [--data .okyaku/data]

  flag        or variable       meaning
  --port      PORT              where to listen; 8787
  --host      HOST              whom to serve: 127.0.0.1, this machine; 0.0.0.0, the network
  --config    OKYAKU_CONFIG     the site's okyaku.json, for the labels and counts on the page
  --origins   OKYAKU_ORIGINS    sites that may send, https://a.example,https://b.example; all of them
  --data      OKYAKU_DATA       directory of the embedded store; .okyaku/data
  --store     OKYAKU_STORE      a ClickHouse server instead: http://user:password@host:8123/database
              OKYAKU_CHDB       folder in whose node_modules chdb, the embedded store, is; looked into after this
                                package's own, and before .okyaku/chdb here or above this package
              OKYAKU_PASSWORD   of the page and the reports, user okyaku; without it only this machine sees them
  --help, --version

A flag goes before its variable. Wrong use ends with exit code 2, and what cannot run with 1.`

/** @throws {Error} with a sentence where a flag is unknown or the port is none */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): Settings {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args,
    options: {
      port: text,
      host: text,
      config: text,
      origins: text,
      data: text,
      store: text,
      help: flag,
      version: flag,
    },
  })
  return {
    help: values.help,
    version: values.version,
    port: readPort(values.port ?? (env.PORT || '8787')),
    host: values.host ?? (env.HOST || '127.0.0.1'),
    dir: values.data ?? (env.OKYAKU_DATA || '.okyaku/data'),
    url: values.store ?? (env.OKYAKU_STORE || undefined),
    chdb: env.OKYAKU_CHDB || undefined,
    config: values.config ?? (env.OKYAKU_CONFIG || undefined),
    origins: readOrigins(values.origins ?? (env.OKYAKU_ORIGINS || '*')),
    password: env.OKYAKU_PASSWORD || undefined,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65536) return port
  throw new Error(`The port must be a number from 0 to 65535, and is ${JSON.stringify(text)}.`)
}

/** Browsers send an origin without a path, so that one written with a closing slash would never match. */
function readOrigins(text: string): string[] {
  const origins = text.split(',').map(origin => origin.trim().replace(/\/$/, ''))
  const wrong = origins.find(
    origin => origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin),
  )
  if (wrong === undefined) return origins
  throw new Error(`An origin looks like https://shop.example, not like ${JSON.stringify(wrong)}.`)
}

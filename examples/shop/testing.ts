import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '@okyaku/engine'
import { test as base, expect as expectNow } from '@playwright/test'
import type { Okyaku } from 'okyaku'
import { type TestStore, testStore } from '../../packages/server/src/testing.ts'
import { serveShop } from '../../scripts/lib/shop-server.mjs'
import { type Collector, openCollector } from './testing/collector.ts'
import { type Heard, listen } from './testing/console.ts'

export { shownOn, watchMessages } from './testing/messages.ts'
export { delivered, messagesOf, rowsOf, tagOf } from './testing/stored.ts'

declare global {
  interface Window {
    okyaku: Okyaku
  }
}

/** Machines can be busy. */
export const expect = expectNow.configure({ timeout: 20_000 })

const pages = fileURLToPath(new URL('.', import.meta.url))

/** The real shop under a name of its own, and with files that a test may change. */
export interface Shop {
  url: string
  /** Under the name by which its developer would open it, which has the whole config checked at once. */
  own: string
  read(file: string): Promise<string>
  write(file: string, text: string): Promise<void>
  remove(file: string): Promise<void>
  /** Changes what is in its okyaku.json. */
  configure(change: (config: Config) => Config): Promise<void>
}

interface Fixtures {
  /** Of every answer of the shop. */
  headers: Record<string, string>
  collector: Collector
  shop: Shop
  /** What the pages say to their developer. Whatever else goes wrong on a page fails the test. */
  heard: Heard
}

export const test = base.extend<Fixtures, { shelf: TestStore }>({
  launchOptions: [
    async ({ launchOptions: { args = [], ignoreDefaultArgs = [], ...rest } }, use) => {
      const named = ['--host-resolver-rules=MAP *.example 127.0.0.1']
      // As if it were served by https: only there do pages have what a real site has.
      const secure = ['--unsafely-treat-insecure-origin-as-secure=*.asanagi.example']
      const withCache = [...[ignoreDefaultArgs].flat(), '--disable-back-forward-cache'].filter(isText)
      await use({ ...rest, args: [...args, ...named, ...secure], ignoreDefaultArgs: withCache })
    },
    { scope: 'worker' },
  ],
  shelf: [
    async ({ browserName: _ }, use) => {
      const shelf = await testStore()
      await use(shelf)
      await shelf.remove()
    },
    { scope: 'worker' },
  ],
  locale: 'ja-JP',
  headers: [{}, { option: true }],
  collector: async ({ shelf }, use) => {
    const collector = await openCollector(shelf.store)
    await use(collector)
    await collector.stop()
  },
  shop: async ({ collector, headers }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'okyaku-shop-'))
    await cp(pages, folder, { recursive: true })
    const server = await serveShop({ collector: collector.url, pages: folder, headers })
    const shop = shopIn(folder, server.url)
    await shop.configure(withoutHoldouts)
    await use(shop)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
  heard: [
    async ({ context }, use) => {
      const heard = listen(context)
      await use(heard)
      expectNow([...heard.errors, ...heard.complaints]).toEqual([])
    },
    { auto: true },
  ],
})

const isText = (value: unknown): value is string => typeof value === 'string'

function shopIn(folder: string, own: string): Shop {
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  const write = (file: string, text: string) => writeFile(join(folder, file), text)
  return {
    url: `http://www.asanagi.example:${new URL(own).port}`,
    own,
    read,
    write,
    remove: file => rm(join(folder, file)),
    async configure(change) {
      const config = JSON.parse(await read('okyaku.json'))
      await write('okyaku.json', JSON.stringify(change(config)))
    },
  }
}

/** One visitor in twenty would see nothing. */
function withoutHoldouts({ campaigns = [], ...config }: Config): Config {
  return { ...config, holdout: 0, campaigns: campaigns.map(campaign => ({ ...campaign, holdout: 0 })) }
}

import { webcrypto } from 'node:crypto'
import { type Config, signedText } from '@okyaku/engine'
import { buy, config, expect, test } from './testing.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'nonce-n'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';'),
}

async function signed(value: Config): Promise<{ config: Config; tag: string }> {
  const { subtle } = webcrypto
  const { privateKey, publicKey } = (await subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair
  const bytes = await subtle.sign('Ed25519', privateKey, new TextEncoder().encode(signedText(value)))
  const key = Buffer.from(await subtle.exportKey('raw', publicKey)).toString('base64')
  return { config: { ...value, signature: Buffer.from(bytes).toString('base64') }, tag: `data-key="${key}"` }
}

const careful: Config = {
  ...config,
  consent: { mode: 'opt-in', purposes: { analytics: { google: ['analytics_storage'] }, messages: {} } },
  privacy: { redact: ['email', 'phone', 'card'], parameters: ['token'], hashMembers: true },
  campaigns: config.campaigns!.map(campaign => ({ ...campaign, purpose: 'messages' })),
}

test('everything works under the strictest policy, and nothing is reported', async ({ visit }) => {
  const visited = await visit({ ...(await signed(careful)), headers })
  const { page, sent, erased } = visited
  await page.evaluate(() => {
    window.okyaku.identify('member-42', { tel: '090-1234-5678' })
    window.okyaku.consent.grant(['analytics', 'messages'])
  })
  await buy(visited)
  expect(JSON.stringify(sent)).not.toMatch(/taro|abc|member-42|090-/)
  expect(sent.at(-1)!.member).toMatch(/^[0-9a-f]{64}$/)
  const copy = await page.evaluate(async () => (await window.okyaku.export('html')).text())
  expect(copy).toContain('<html lang="ja">')
  expect(copy).not.toContain('taro')
  const { visitor, failed } = await page.evaluate(() => window.okyaku.erase())
  expect([erased, failed]).toEqual([[visitor], []])
  expect((await page.evaluate(() => window.okyaku.export())).events).toEqual([])
  expect(await visited.wrong()).toEqual([])
})

test('nothing on the device has what is to be redacted', async ({ visit }) => {
  const visited = await visit({ config: { ...careful, consent: { mode: 'opt-out' } } })
  const { page } = visited
  await page.evaluate(() => {
    window.okyaku.identify('member-42', { mail: 'taro@example.jp' })
    window.okyaku.track('note', { text: 'taro@example.jp 4111 1111 1111 1111' })
  })
  await page.evaluate(() => window.okyaku.flush())
  const stored = await page.evaluate(async () => {
    const texts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>(resolve => {
        const opening = indexedDB.open(name!)
        opening.onsuccess = () => resolve(opening.result)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        await new Promise(resolve => {
          all.onsuccess = resolve
        })
        texts.push(JSON.stringify(all.result))
      }
      db.close()
    }
    return texts.join() + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)
  })
  expect(stored).toContain('[email]')
  expect(stored).not.toMatch(/taro|4111|member-42|token=abc/)
})

test('a config that somebody has changed is not used', async ({ visit }) => {
  const own = await signed(careful)
  const visited = await visit({ ...own, config: { ...own.config, holdout: 0.5 } })
  const { page, sent } = visited
  await page.evaluate(() => {
    window.okyaku.consent.grant()
    window.okyaku.track('add_to_cart')
  })
  await expect.poll(() => page.evaluate(() => window.okyaku.health().config)).toBe('missing')
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(sent).toEqual([])
  expect((await visited.wrong()).join()).toContain('its signature is not by the key in the tag')
})

test('follows the consent that the page tells Google', async ({ visit }) => {
  const { page, sent } = await visit({
    config: careful,
    before: `
      window.dataLayer = []
      window.gtag = function () { dataLayer.push(arguments) }
      gtag('consent', 'default', { analytics_storage: 'denied' })`,
  })
  await page.evaluate(() => window.okyaku.track('sample'))
  await expect.poll(() => page.evaluate(() => window.okyaku.stores.$consent.get())).toBe('pending')
  expect(sent).toEqual([])
  await page.evaluate(() =>
    (window as unknown as { gtag(...args: unknown[]): void }).gtag('consent', 'update', {
      analytics_storage: 'granted',
    }),
  )
  await expect.poll(() => page.evaluate(() => window.okyaku.stores.$consent.get())).toBe('granted')
  await page.evaluate(() => window.okyaku.flush())
  await expect.poll(() => sent.map(({ name }) => name)).toContain('sample')
  await page.evaluate(() =>
    (window as unknown as { gtag(...args: unknown[]): void }).gtag('consent', 'update', {
      analytics_storage: 'denied',
    }),
  )
  await expect.poll(() => page.evaluate(() => window.okyaku.stores.$consent.get())).not.toBe('granted')
})

import { delivered, expect, tagOf, test } from './testing.ts'

test.describe.configure({ timeout: 90_000 })

test('a database deleted while its page is open is made anew, and nothing of the page is lost', async ({
  page,
  shop,
  heard,
  shelf: { store },
}) => {
  // Nothing is delivered before it is gone.
  await page.route('**/v1/events', route => route.abort())
  await page.goto(`${shop.url}/items/C-03`)
  await tagOf(page)
  await page.evaluate(() => window.okyaku.track('before'))
  await page.evaluate(() => window.okyaku.export())
  const outcome = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const request = indexedDB.deleteDatabase('okyaku')
        request.onsuccess = () => resolve('deleted')
        request.onblocked = () => resolve('blocked')
      }),
  )
  expect(outcome).toBe('deleted')
  await page.evaluate(() => window.okyaku.track('after'))
  await expect.poll(() => heard.sentences.join()).toContain('deleted IndexedDB')
  // What the page still had is on the disk again before it is left.
  const held = () => page.evaluate(async () => (await window.okyaku.export()).events.map(({ name }) => name))
  await expect.poll(held).toEqual(expect.arrayContaining(['before', 'after']))
  await page.unroute('**/v1/events')
  await page.goto(`${shop.url}/story/kiln`)
  const { events } = await delivered(page, store)
  const names = events.map(({ name }) => name)
  expect(names.filter(name => name === 'before' || name === 'after')).toEqual(['before', 'after'])
})

test('a database of a later version is left alone: events stay in memory, and are delivered', async ({
  page,
  shop,
  heard,
  shelf: { store },
}) => {
  // A page of the site that has no tag.
  await page.goto(`${shop.url}/okyaku.json`)
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const request = indexedDB.open('okyaku', 7)
        request.onupgradeneeded = () => request.result.createObjectStore('journal')
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await page.goto(`${shop.url}/items/C-03`)
  await tagOf(page)
  await page.evaluate(() => window.okyaku.track('kept'))
  const { events } = await delivered(page, store)
  expect(events.map(({ name }) => name)).toContain('kept')
  const health = await page.evaluate(() => window.okyaku.health())
  expect(health.storage).toBe('memory')
  expect(heard.sentences.join()).toContain('later version')
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]!.version)
  expect(version).toBe(7)
})

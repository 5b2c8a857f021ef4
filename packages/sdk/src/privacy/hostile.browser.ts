import { buy, config, expect, test } from './testing.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What pages do to what everybody relies on. */
const pages: Record<string, { before?: string; head?: string; css?: string }> = {
  // As Prototype 1.6 and 1.7 do it: https://github.com/prototypejs/prototype
  'arrays that have more, and their own JSON, as Prototype gives them': {
    before: `
      const toArray = function () { return [].concat(this) }
      Object.assign(Array.prototype, {
        each(fn) { for (let i = 0; i < this.length; i++) fn(this[i], i); return this },
        find(fn) { for (let i = 0; i < this.length; i++) if (fn(this[i], i)) return this[i] },
        toJSON() { return '[' + this.map(item => Object.toJSON(item)).join(', ') + ']' },
        entries: toArray, toArray, size() { return this.length },
      })
      Object.toJSON = value => JSON.stringify(value)
      Array.from = list => [].slice.call(list)
      Object.assign(String.prototype, { toJSON() { return '"' + this + '"' }, strip() { return this } })
      Object.assign(Function.prototype, { defer() {}, curry() {} })
      Object.assign(Element.prototype, { show() { return this }, hide() { return this }, update() { return this } })`,
  },
  'JSON of another kind': {
    before: `
      const { parse, stringify } = JSON
      JSON.parse = (text, revive) => parse(text, (key, value) => typeof value === 'string' && /^\\d{4}-/.test(value) ? new Date(value) : revive ? revive(key, value) : value)
      JSON.stringify = (value, ...more) => stringify(value, ...more)`,
  },
  'nothing may be changed': {
    before:
      'for (const one of [Object, Array, Function, String, Promise, Map, Set]) Object.freeze(one.prototype)',
  },
  'zone.js': { head: '<script nonce="n" src="/zone.js"></script>' },
  'styles that take everything away': {
    css: '* { all: unset } okyaku-message { display: block; width: 3px; opacity: .5; font: 3px serif; transform: scale(.1) }',
  },
}

for (const [name, site] of Object.entries(pages)) {
  test(`records, shows and delivers on a page with ${name}`, async ({ visit }) => {
    const visited = await visit({ config, ...site })
    const { page } = visited
    expect((await buy(visited)).props).toEqual({ items: [{ id: 'T-12' }, { id: 'C-03' }], value: 3 })
    await expect(page.getByRole('dialog', { name: 'Thank you' })).toBeVisible()
    expect((await page.locator('.card').boundingBox())!.width).toBeGreaterThan(200)
    const { visitor, events } = await page.evaluate(() => window.okyaku.export())
    expect(visitor.id).toBeTruthy()
    expect(events.length).toBeGreaterThan(2)
    await page.keyboard.press('Escape')
    await expect(page.locator('okyaku-message')).toHaveCount(0)
    expect(await visited.wrong()).toEqual([])
  })
}

test('a page keeps what it had', async ({ visit }) => {
  const visited = await visit({
    config,
    before: `
      window.own = (function () {
        const things = { JSON, Array, Object, Function, Promise, Map, Set, String, Element, Node, Event, EventTarget, History, Storage, XMLHttpRequest }
        return () => JSON.stringify(Object.entries({ fetch: { fetch }, ...things }).map(([name, thing]) =>
          [name, Reflect.ownKeys(thing).map(String), Reflect.ownKeys(thing.prototype ?? {}).map(String)]))
      })()
      window.sameFetch = fetch
      window.before = own()`,
  })
  const { page } = visited
  await buy(visited)
  await page.evaluate(() => window.okyaku.stop())
  const kept = await page.evaluate(() => {
    const { own, before, sameFetch } = window as unknown as Record<string, never> & { own(): string }
    return { same: own() === before, fetch: sameFetch === fetch, push: Object.hasOwn(history, 'pushState') }
  })
  expect(kept).toEqual({ same: true, fetch: true, push: false })
  expect(await page.evaluate(() => 'okyaku' in window)).toBe(false)
})

test('neither config nor dataLayer nor calls reach the prototype of anything', async ({ visit }) => {
  const evil = '"__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }'
  const text = JSON.stringify({ ...config, capture: { dataLayer: true }, privacy: { redact: ['email'] } })
  const visited = await visit({
    config: text.replace('{', `{ ${evil}, `).replace('"site":{', `"site":{ ${evil}, `),
    before: `
      const evil = JSON.parse('{ "event": "add_to_wishlist", "ecommerce": { ${evil} }, ${evil} }')
      window.dataLayer = [evil, ['consent', 'update', evil]]
      window.okyaku = [o => { o.track('own', evil); o.set(evil); o.identify('m', evil) }]`,
  })
  const { page } = visited
  await buy(visited)
  await page.evaluate(() => window.okyaku.export('html'))
  expect(await page.evaluate(() => ['polluted' in {}, 'polluted' in [], 'polluted' in (() => 0)])).toEqual([
    false,
    false,
    false,
  ])
  for (const { props = {} } of visited.sent) expect(Object.hasOwn(props, '__proto__')).toBe(false)
})

test('nor does an answer of the endpoint', async ({ visit, page }) => {
  const visited = await visit({ config })
  await page.route('**/v1/events', route =>
    route.fulfill({
      contentType: 'application/json',
      body: '{ "__proto__": { "polluted": 1 }, "rejected": [{ "id": "x", "reason": "__proto__" }], "events": [{ "__proto__": { "polluted": 1 } }] }',
    }),
  )
  await page.evaluate(() => window.okyaku.track('a'))
  await page.evaluate(() => window.okyaku.flush())
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  const { lost } = await page.evaluate(() => window.okyaku.health())
  expect(Object.keys(lost).every(reason => reason !== 'polluted')).toBe(true)
  expect(visited.page).toBe(page)
})

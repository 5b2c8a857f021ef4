import type { Event } from '@okyaku/engine'
import type { Page } from '@playwright/test'
import { delivered, expect, messagesOf, shownOn, test, watchMessages } from './testing.ts'

/** Ten in the morning at the shop. The clock stands still unless a test moves it, so that no message comes by chance. */
const MORNING = Date.UTC(2026, 0, 15, 1)
const NEXT_VISIT = 31 * 60 * 1000
const NEXT_STEP = 2 * 60 * 1000
const HESITATION = 3 * 60 * 1000

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 90_000 })
test.beforeEach(async ({ page, context }) => {
  await page.clock.install({ time: MORNING })
  await page.clock.pauseAt(MORNING + 1000)
  await watchMessages(context)
})

/** Looks at the page for a while, which is not yet long enough to be greeted. */
const look = (page: Page) => page.clock.fastForward(2000)

/** To another page, by a link on this one. Tells what that page shows. */
async function follow(page: Page, path: string): Promise<string[]> {
  await look(page)
  await page.locator(`a[href="${path}"]`).first().click()
  await page.waitForURL(url => url.pathname === path)
  return shownOn(page)
}

async function putInCart(page: Page): Promise<string[]> {
  await look(page)
  await page.locator('[data-add-to-cart]').click()
  return shownOn(page)
}

/** The mouse goes out through the top of the window. */
async function reachForTheTabs(page: Page): Promise<string[]> {
  await page.mouse.move(600, 20)
  await page.mouse.move(600, -10)
  return shownOn(page)
}

test('a first-timer is welcomed, and asked once before leaving', async ({ page, shop, shelf: { store } }) => {
  await page.goto(shop.url)
  // The time on the page counts from when it is observed.
  expect(await shownOn(page)).toEqual([])
  await page.evaluate(() => window.okyaku.export())
  await page.clock.fastForward(3900)
  expect(await shownOn(page)).toEqual([])
  await page.clock.fastForward(100)
  expect(await shownOn(page)).toEqual(['welcome'])
  await expect(page.getByRole('region', { name: 'ようこそ、朝凪へ' })).toBeVisible()

  expect(await follow(page, '/category/cups')).toEqual([])
  // Nobody is asked to stay whose cart is empty.
  await page.clock.fastForward(10_000)
  expect(await reachForTheTabs(page)).toEqual([])
  expect(await follow(page, '/items/C-03')).toEqual([])
  expect(await putInCart(page)).toEqual(['free-shipping'])
  await page.clock.fastForward(10_000)
  // One page has to lie between two messages.
  expect(await reachForTheTabs(page)).toEqual(['free-shipping'])

  expect(await follow(page, '/story/kiln')).toEqual([])
  await page.clock.fastForward(10_000)
  expect(await reachForTheTabs(page)).toEqual(['before-leaving'])
  const modal = page.getByRole('dialog', { name: 'カートのうつわ、お預かりしています' })
  await expect(modal).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(modal).toBeHidden()

  expect(await follow(page, '/items/C-15')).toEqual([])
  await page.clock.fastForward(60_000)
  expect(await reachForTheTabs(page)).toEqual([])
  const { visitor } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual([
    'shown welcome /',
    'shown free-shipping /items/C-03',
    'shown before-leaving /story/kiln',
    'dismissed before-leaving /story/kiln',
  ])
})

test('a searcher is shown the favorites, and only what they have not tried', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await page.goto(shop.url)
  await look(page)
  await page.getByRole('searchbox').fill('茶')
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL(/\/search\?q=/)
  expect(await follow(page, '/items/T-12')).toEqual([])
  // The second category of a visit is the moment for those who have not searched.
  expect(await follow(page, '/category/teapots')).toEqual([])
  expect(await follow(page, '/category/cups')).toEqual([])
  expect(await follow(page, '/items/C-07')).toEqual([])
  expect(await follow(page, '/category/caddies')).toEqual([])
  expect(await follow(page, '/items/D-02')).toEqual(['try-favorites'])

  const message = page.getByRole('region', { name: '気になるうつわを、とっておけます' })
  await message.getByRole('button', { name: '試してみる' }).click()
  await page.clock.fastForward(1000)
  await expect(message).toBeHidden()
  await page.getByRole('button', { name: 'お気に入りに入れる', exact: true }).click()
  expect(await follow(page, '/favorites')).toEqual([])
  expect(await follow(page, '/items/D-02')).toEqual([])

  const { visitor, events } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual([
    'shown try-favorites /items/D-02',
    'clicked try-favorites /items/D-02',
    'goal try-favorites /items/D-02',
  ])
  const [search] = events.filter(({ name }) => name === 'search')
  expect(search).toMatchObject({ props: { search_term: '茶' }, page: { path: '/search' }, tier: 'light' })
  expect(propsOf(events, 'add_to_wishlist')).toEqual([{ item_id: 'D-02' }])
  expect(new Set(events.map(({ session }) => session)).size).toBe(1)
})

test('a regular is thanked, moves up from light to core, and is greeted in each tier', async ({
  page,
  shop,
  shelf: { store },
}) => {
  async function buy(item: string): Promise<string[]> {
    await look(page)
    await page.goto(`${shop.url}/items/${item}`)
    await putInCart(page)
    expect(await follow(page, '/cart')).toEqual([])
    expect(await follow(page, '/checkout')).toEqual([])
    await look(page)
    await page.locator('#place-order').click()
    await page.waitForURL('**/thanks')
    return shownOn(page)
  }
  async function comeBack(): Promise<string[]> {
    await page.clock.fastForward(NEXT_VISIT)
    await page.goto(shop.url)
    return shownOn(page)
  }

  await page.goto(shop.url)
  expect(await shownOn(page)).toEqual([])
  expect(await buy('W-01')).toEqual(['thanks-first'])
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click()
  await page.clock.fastForward(1000)

  expect(await comeBack()).toEqual(['hero-middle'])
  await expect(page.locator('[data-okyaku-slot="hero"]')).toContainText('うつわの使い心地は、いかがですか')
  expect(await buy('T-12')).toEqual(['app'])
  await page.getByRole('button', { name: 'もう使っています' }).click()
  await page.clock.fastForward(1000)

  expect(await comeBack()).toEqual(['hero-middle'])
  expect(await buy('C-15')).toEqual(['thanks-core'])
  await expect(page.getByRole('dialog')).toContainText('藍染の茶巾')

  expect(await comeBack()).toEqual(['hero-core'])
  await expect(page.locator('[data-okyaku-slot="hero"]')).toContainText('いつもありがとうございます')

  const { visitor, events } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual([
    'shown free-shipping /items/W-01',
    'goal free-shipping /thanks',
    'shown thanks-first /thanks',
    'dismissed thanks-first /thanks',
    'shown hero-middle /',
    'shown app /thanks',
    'clicked app /thanks',
    'shown hero-middle /',
    'shown thanks-core /thanks',
    'shown hero-core /',
  ])
  expect(propsOf(events, 'tier_changed')).toEqual([
    { from: 'light', to: 'middle' },
    { from: 'middle', to: 'core' },
  ])
  const purchases = events.filter(({ name }) => name === 'purchase')
  expect(purchases.map(({ tier, page }) => [tier, page!.path])).toEqual([
    ['light', '/thanks'],
    ['middle', '/thanks'],
    ['middle', '/thanks'],
  ])
  expect(purchases.map(({ props }) => [props!.value, props!.currency])).toEqual([
    [4180, 'JPY'],
    [9680, 'JPY'],
    [16_500, 'JPY'],
  ])
  expect(new Set(events.map(({ session }) => session)).size).toBe(4)
  expect(new Set(purchases.map(({ session }) => session)).size).toBe(3)
  expect(events.at(-1)).toMatchObject({ name: 'campaign_shown', tier: 'core', page: { path: '/' } })
})

test('a subscriber is greeted, and led to the season once more unless they followed', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await page.goto(`${shop.url}/newsletter`)
  await look(page)
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill('guest@example.com')
  await page.locator('#subscribe [type="submit"]').click()
  expect(await shownOn(page)).toEqual(['first-letters/hello'])
  await expect(page.getByRole('region', { name: 'お茶だよりへ、ようこそ' })).toBeVisible()

  expect(await follow(page, '/category/cups')).toEqual([])
  await page.clock.fastForward(NEXT_STEP)
  expect(await shownOn(page)).toEqual(['first-letters/season'])
  const { visitor } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual([
    'shown first-letters/hello /newsletter',
    'shown first-letters/season /category/cups',
  ])
})

test('who clicks in vain is offered a hand, and who hesitates at the cart is given time', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/items/W-01`)
  await look(page)
  await page.locator('h1').click({ clickCount: 3 })
  expect(await shownOn(page)).toEqual(['need-a-hand'])

  expect(await follow(page, '/category/cups')).toEqual([])
  expect(await follow(page, '/items/C-03')).toEqual([])
  expect(await putInCart(page)).toEqual(['free-shipping'])
  expect(await follow(page, '/story/kiln')).toEqual([])
  await page.clock.fastForward(HESITATION)
  expect(await shownOn(page)).toEqual(['still-thinking'])
})

const propsOf = (events: Event[], name: string) =>
  events.filter(event => event.name === name).map(({ props }) => props)

for (const [language, image] of [
  ['ja', 'message.png'],
  ['en', 'message-en.png'],
] as const) {
  test(`a message stands in the page as its picture shows, ${language}`, async ({ page, shop }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    let shown: string[] = []
    for (const item of ['C-07', 'D-02', 'T-12']) {
      await look(page)
      await page.goto(`${shop.url}/items/${item}?lang=${language}`)
      shown = await shownOn(page)
    }
    expect(shown).toEqual(['try-favorites'])
    await expect(page.locator('okyaku-message .surface')).toBeInViewport({ ratio: 1 })
    const path = process.env.UPDATE_IMAGES ? `docs/images/${image}` : test.info().outputPath(image)
    await page.screenshot({ path, style: ':root { scrollbar-width: none }' })
  })
}

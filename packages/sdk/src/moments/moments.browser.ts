import { expect, type Page } from '@playwright/test'
import { looked, observe, signals, test } from './testing.ts'

const reviews = { kind: 'visible', selector: '#reviews', ms: 0 }

/** Puts the element's top so many pixels below the top of the window. */
const scrollTo = (page: Page, selector: string, below: number) =>
  page.evaluate(
    ({ selector, below }) => {
      const { top } = document.querySelector(selector)!.getBoundingClientRect()
      scrollBy({ top: top - below, behavior: 'instant' })
    },
    { selector, below },
  )

const height = (page: Page) => page.evaluate(() => innerHeight)

test('an element is visible with half of itself in view, once', async ({ shop }) => {
  await observe(shop, { visible: '#reviews' })
  await scrollTo(shop, '#reviews', (await height(shop)) - 190)
  await looked(shop)
  expect(await signals(shop)).toEqual([])
  await scrollTo(shop, '#reviews', (await height(shop)) - 210)
  await expect.poll(() => signals(shop)).toEqual([reviews])
  await scrollTo(shop, '#dead', 0)
  await looked(shop)
  await scrollTo(shop, '#reviews', 0)
  await looked(shop)
  expect(await signals(shop)).toEqual([reviews])
})

test('one taller than the window is visible with half of the window', async ({ shop }) => {
  await observe(shop, { visible: '#story' })
  const window = await height(shop)
  await scrollTo(shop, '#story', window - 100)
  await looked(shop)
  expect(await signals(shop)).toEqual([])
  await scrollTo(shop, '#story', 0)
  await expect.poll(() => signals(shop)).toEqual([{ kind: 'visible', selector: '#story', ms: 0 }])
})

test('for some time means without leaving', async ({ shop }) => {
  const sight = { kind: 'visible', selector: '#reviews', ms: 2000 }
  await observe(shop, { visible: '#reviews', for: '2 seconds' })
  await scrollTo(shop, '#reviews', 0)
  await looked(shop)
  await shop.clock.runFor(1500)
  await scrollTo(shop, '#dead', 0)
  await looked(shop)
  await shop.clock.runFor(5000)
  expect(await signals(shop)).toEqual([])
  await scrollTo(shop, '#reviews', 0)
  await looked(shop)
  await shop.clock.runFor(2000)
  expect(await signals(shop)).toEqual([sight])
})

test('an element that comes late is seen as well', async ({ shop }) => {
  await observe(shop, { visible: '.late' })
  await shop.evaluate(() => {
    const late = document.createElement('p')
    late.className = 'late'
    late.textContent = 'Late'
    document.body.prepend(late)
  })
  await looked(shop)
  await shop.clock.runFor(1000)
  await expect.poll(() => signals(shop)).toEqual([{ kind: 'visible', selector: '.late', ms: 0 }])
})

test('a depth is told when the visitor scrolls to it, and one passed before the start as well', async ({
  shop,
}) => {
  await observe(shop, { scrolled: 1 }, { scrolled: 30 }, { scrolled: 90 })
  await shop.clock.runFor(100)
  expect(await signals(shop)).toEqual([])
  await scrollTo(shop, '#story', 0)
  await looked(shop)
  await shop.clock.runFor(100)
  const reached = [1, 30].map(percent => ({ kind: 'scrolled', percent }))
  expect(await signals(shop)).toEqual(reached)
  await shop.evaluate(() => window.moments.stop())
  await observe(shop, { scrolled: 30 })
  await shop.clock.runFor(100)
  expect(await signals(shop)).toEqual(reached.slice(1))
})

test('a click counts although the page keeps it to itself', async ({ shop }) => {
  await shop.evaluate(() => addEventListener('click', event => event.stopPropagation(), { capture: true }))
  await observe(shop, { clicked: '#dead' })
  await shop.click('#dead')
  expect(await signals(shop)).toEqual([{ kind: 'clicked', selector: '#dead' }])
})

test('three clicks where nothing happens are told once', async ({ shop }) => {
  await observe(shop, { rageClick: true })
  await shop.click('#search', { clickCount: 4 })
  expect(await signals(shop)).toEqual([])
  await shop.click('#dead', { clickCount: 6 })
  expect(await signals(shop)).toEqual([{ kind: 'rageClick' }])
})

test('nobody is idle while the mouse moves', async ({ shop }) => {
  await observe(shop, { idle: '10 seconds' })
  await shop.clock.runFor(9000)
  await shop.mouse.move(50, 50)
  await shop.clock.runFor(9000)
  expect(await signals(shop)).toEqual([])
  await shop.clock.runFor(1000)
  expect(await signals(shop)).toEqual([{ kind: 'idle', ms: 10_000 }])
})

test.describe('a form', () => {
  const abandoned = { kind: 'formAbandoned', selector: '#sign-up' }

  test.beforeEach(async ({ shop }) => {
    await observe(shop, { formAbandoned: '#sign-up' })
    await shop.focus('#mail')
    await shop.keyboard.type('me')
  })

  test('that is left for something else is abandoned after a while', async ({ shop }) => {
    await shop.focus('#search')
    await shop.clock.runFor(9000)
    await shop.focus('#mail')
    await shop.clock.runFor(20_000)
    expect(await signals(shop)).toEqual([])
    await shop.focus('#search')
    await shop.clock.runFor(10_000)
    expect(await signals(shop)).toEqual([abandoned])
  })

  test('that is sent is not', async ({ shop }) => {
    await shop.keyboard.press('Enter')
    await shop.focus('#search')
    await shop.clock.runFor(20_000)
    await shop.evaluate(() => window.moments.leave())
    expect(await signals(shop)).toEqual([])
  })

  test('whose page is left is abandoned at once', async ({ shop }) => {
    await shop.evaluate(() => window.moments.leave())
    expect(await signals(shop)).toEqual([abandoned])
  })
})

test('a selector that is none is named, and hurts nothing', async ({ shop }) => {
  await observe(shop, { visible: ':nonsense(' }, { clicked: '#dead' })
  await shop.click('#dead')
  expect(await shop.evaluate(() => window.said)).toEqual(['bad-trigger :nonsense('])
  expect(await signals(shop)).toHaveLength(1)
})

test('nothing is told after its stop', async ({ shop }) => {
  await observe(
    shop,
    { visible: '#reviews' },
    { clicked: '#dead' },
    { rageClick: true },
    { idle: '1 second' },
  )
  await shop.evaluate(() => window.moments.stop())
  await shop.click('#dead', { clickCount: 3 })
  await scrollTo(shop, '#reviews', 0)
  await looked(shop)
  await shop.clock.runFor(5000)
  expect(await signals(shop)).toEqual([])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Config, parseConfig } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { cataloguePages } from './pages.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const config: Config = JSON.parse(readFileSync(`${here}okyaku.json`, 'utf8'))
const campaigns = config.campaigns ?? []
const journeys = config.journeys ?? []

/** The SDK's own events that this config may wait for. */
const own = ['page_view', 'page_leave', 'session_start']

/** What the shop's scripts push to `dataLayer`, read off their source. */
function pushed(): string[] {
  const scripts = readdirSync(`${here}assets/js`, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(`${here}assets/js/${name}`, 'utf8'))
    .join('\n')
  const calls = scripts.match(/push(Event|Ecommerce)\([^,]+,/g) ?? []
  return calls.flatMap(call => [...call.matchAll(/'(\w+)'/g)].map(([, name]) => name!))
}

/** Every value that stands under one of these keys, however deep. */
function valuesOf(value: unknown, keys: string[]): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keys.includes(key) ? [inner] : []),
    ...valuesOf(inner, keys),
  ])
}

const namesIn = (value: unknown, keys: string[]) => valuesOf(value, keys).flat().filter(isText)
const isText = (value: unknown): value is string => typeof value === 'string'

test('the engine finds no problem in the config', () => {
  expect(parseConfig(config).problems).toEqual([])
})

test('its campaigns nudge towards each kind of behavior, in every format and tier', () => {
  expect(campaigns.length).toBeGreaterThanOrEqual(10)
  expect(new Set(campaigns.flatMap(({ tags = [] }) => tags))).toEqual(
    new Set(['greeting', 'gratitude', 'nudge', 'feature', 'channel', 'brand', 'rescue', 'service']),
  )
  const formats = new Set(namesIn(campaigns, ['format']))
  expect(formats).toEqual(new Set(['modal', 'slide-in', 'bar', 'toast', 'inline']))
  expect(new Set(namesIn(campaigns, ['tier']))).toEqual(new Set(['light', 'middle', 'core']))
  expect(campaigns.some(({ variants = [] }) => variants.length > 1)).toBe(true)
  expect(campaigns.some(({ holdout }) => holdout !== undefined)).toBe(true)
})

test('whatever a visitor or a report reads stands there in both languages', () => {
  for (const words of valuesOf(config, ['title', 'text', 'label', 'alt'])) {
    expect(words).toEqual({ ja: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/[a-z]/i) })
    expect(Object.values(words as object)[1], 'English without kana').not.toMatch(/[\u3040-\u30ff]/)
  }
})

test('every event it waits for is one that the shop, the config or the tag makes', () => {
  const captured = [
    ...namesIn(config.capture, ['event']),
    ...valuesOf([campaigns, journeys], ['buttons'])
      .flat()
      .flatMap(button => namesIn(button, ['event'])),
  ]
  const events = [...own, ...pushed(), ...captured]
  const behaviors = Object.keys(config.behaviors ?? {})

  for (const event of namesIn(config.behaviors, ['event'])) expect(events).toContain(event)
  const awaited = [...campaigns, ...journeys].flatMap(campaign => [
    ...[campaign.on].flat().flatMap(on => (isText(on) ? [on] : namesIn(on, ['event', 'of', 'unless']))),
    ...namesIn([campaign.when, campaign.goal, config.tiers, config.segments], ['did', 'didNot']),
  ])
  for (const { points } of Object.values(config.scores ?? {})) awaited.push(...Object.keys(points))
  expect(awaited.length).toBeGreaterThan(campaigns.length)
  for (const name of awaited) expect([...events, ...behaviors]).toContain(name)
})

test('the shop pushes GA4’s ecommerce events, and leaves favorites and searches to the config', () => {
  expect(pushed()).toEqual(
    expect.arrayContaining([
      'view_item_list',
      'select_item',
      'view_item',
      'add_to_cart',
      'remove_from_cart',
      'view_cart',
      'begin_checkout',
      'purchase',
      'sign_up',
      'login',
      'share',
    ]),
  )
  expect(pushed()).not.toContain('add_to_wishlist')
  expect(pushed()).not.toContain('search')
})

test('links and pictures of the messages lead to what is there', () => {
  for (const address of namesIn([campaigns, journeys], ['href', 'src'])) {
    const path = address.replace(/[?#].*/, '')
    const files = [path, `${path}.html`, `${path}/index.html`]
    expect(
      files.some(file => existsSync(`${here}${file}`)),
      address,
    ).toBe(true)
  }
})

test('every form that a trigger watches stands on a page', () => {
  const pages = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.html'))
    .map(name => readFileSync(`${here}${name}`, 'utf8'))
  const forms = namesIn(campaigns, ['formAbandoned'])
  expect(forms).toEqual(['#subscribe'])
  for (const form of forms) expect(pages.join()).toContain(`id="${form.slice(1)}"`)
})

test('the pages of items and categories say what the catalogue says', () => {
  for (const [path, html] of Object.entries(cataloguePages()))
    expect(readFileSync(`${here}${path}`, 'utf8'), `${path}: run node examples/shop/pages.mjs`).toBe(html)
})

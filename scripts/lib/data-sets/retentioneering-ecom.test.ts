import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { data, dataSet, day, expectSound, groupBy, inline, onData, site } from './testing.ts'

onData('retentioneering_ecom', () => {
  const { events, simulate } = dataSet('retentioneering_ecom')
  /** The file itself, read in the plainest way. */
  const rows = gunzipSync(readFileSync(join(data, 'retentioneering_ecom/ecom.csv.gz')))
    .toString()
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line, row) => {
      const [visitor = '', session = '', event = '', timestamp = ''] = line.split(',')
      return { visitor, session, event, at: Date.parse(`${timestamp.replace(' ', 'T')}Z`), row }
    })
    .sort((a, b) => a.at - b.at || a.row - b.row)
  const timesOf = (event: string) =>
    groupBy(
      rows.filter(row => row.event === event),
      row => row.visitor,
    )

  it('is converted whole', () => {
    expectSound(events)
    const count = (name: string) => events.filter(event => event.name === name).length
    expect(count('view_item')).toBe(rows.filter(({ event }) => event === 'product_view').length)
    expect(count('purchase')).toBe(rows.filter(({ event }) => event === 'purchase').length)
    expect(new Set(events.map(({ visitor }) => visitor)).size).toBe(
      new Set(rows.map(row => row.visitor)).size,
    )
  })

  it('shows a message to every visitor at the third product, once', async () => {
    const campaign = {
      id: 'third',
      on: { event: 'view_item', nth: 3 },
      show: inline('a'),
      limits: { perVisitor: 1 },
    }
    const decisions = await simulate({ site, campaigns: [campaign] })
    const expected = [...timesOf('product_view')]
      .filter(([, views]) => views.length >= 3)
      .map(([visitor, views]) => `${visitor} ${views[2]!.at}`)
    expect(decisions.map(({ visitor, at }) => `${visitor} ${at}`).sort()).toEqual(expected.sort())
    expect(decisions.length).toBeGreaterThan(100)
  })

  it('shows a message at the third search of every session that has one', async () => {
    const campaign = { id: 's', on: { event: 'search', nth: 3, within: 'session' }, show: inline('a') }
    const decisions = await simulate({ site, campaigns: [campaign] })
    const searches = rows.filter(({ event }) => event === 'search')
    const sessions = [...groupBy(searches, row => row.session).values()].filter(({ length }) => length >= 3)
    expect(decisions).toHaveLength(sessions.length)
    expect(decisions.length).toBeGreaterThan(100)
  })

  it('nudges nobody who has bought, nobody more often than the limits say, and else whoever is due', async () => {
    const campaign = {
      id: 'cart',
      on: 'add_to_cart',
      when: { history: [{ didNot: 'purchase' }] },
      show: inline('a'),
      limits: { perVisitor: 2, notAgainFor: '7 days' },
    }
    const decisions = await simulate({ site, campaigns: [campaign] })
    const bought = new Map([...timesOf('purchase')].map(([visitor, [first]]) => [visitor, first!.at]))
    const shown = groupBy(decisions, ({ visitor }) => visitor)
    const due = [...timesOf('add_to_cart')].flatMap(([visitor, adds]) => {
      const before = adds
        .map(({ at }) => at)
        .filter(at => at < (bought.get(visitor) ?? Number.POSITIVE_INFINITY))
      const [first] = before
      const second = before.find(at => at > first! + 7 * day)
      return first === undefined ? [] : [[visitor, second === undefined ? [first] : [first, second]]]
    })
    expect(
      Object.fromEntries([...shown].map(([visitor, all]) => [visitor, all.map(({ at }) => at)])),
    ).toEqual(Object.fromEntries(due))
  })

  it('holds out about the share that the config says, and each visitor always or never', async () => {
    const campaign = { id: 'view', on: 'view_cart', holdout: 0.3, show: inline('a') }
    const decisions = await simulate({ site, campaigns: [campaign] })
    const groups = [...groupBy(decisions, ({ visitor }) => visitor).values()]
    expect(groups).toHaveLength(timesOf('cart').size)
    for (const group of groups) expect(new Set(group.map(({ outcome }) => outcome)).size).toBe(1)
    const heldOut = groups.filter(([first]) => first!.outcome === 'held_out').length
    // Four standard deviations of a binomial share.
    expect(Math.abs(heldOut / groups.length - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / groups.length))
  })

  it('keeps the caps: once a session, with an hour between, and never in the checkout', async () => {
    const campaigns = ['page_view', 'view_item', 'search', 'view_cart'].map(on => ({
      id: on,
      on,
      show: { format: 'modal', text: 'x' } as const,
    }))
    const caps = { perSession: 1, gap: '1 hour', neverOn: { path: { startsWith: '/checkout' } } }
    const decisions = await simulate({ site, caps, campaigns })
    const checkout = ['shipping_details', 'payment_details']
    const place = groupBy(rows, ({ visitor, at }) => `${visitor} ${at}`)
    const sessions = decisions.map(({ visitor, at }) => place.get(`${visitor} ${at}`)![0]!.session)
    expect(new Set(sessions).size).toBe(decisions.length)
    for (const { visitor, at } of decisions) {
      expect(place.get(`${visitor} ${at}`)!.every(({ event }) => checkout.includes(event))).toBe(false)
    }
    for (const shown of groupBy(decisions, ({ visitor }) => visitor).values()) {
      shown.slice(1).forEach(({ at }, i) => {
        expect(at - shown[i]!.at).toBeGreaterThanOrEqual(day / 24)
      })
    }
    expect(decisions.length).toBeGreaterThan(1000)
  })
})

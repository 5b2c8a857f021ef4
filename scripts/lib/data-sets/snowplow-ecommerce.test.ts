import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { data, dataSet, expectSound, groupBy, inline, onData, site } from './testing.ts'

onData('snowplow_ecommerce', () => {
  const { events, simulate } = dataSet('snowplow_ecommerce')
  /** What the publisher of the data has computed by other means. */
  const sessions: Record<string, string>[] = parse(
    readFileSync(
      join(data, 'snowplow_ecommerce/expected/default/snowplow_ecommerce_sessions_expected.csv'),
      'utf8',
    ),
    { columns: true },
  )
  const expected = (column: string) =>
    Object.fromEntries(
      sessions.flatMap(({ domain_sessionid = '', [column]: count = '' }) =>
        Number(count) ? [[domain_sessionid, Number(count)]] : [],
      ),
    )
  const found = (...names: string[]) =>
    Object.fromEntries(
      [
        ...groupBy(
          events.filter(({ name }) => names.includes(name)),
          ({ session }) => session,
        ),
      ].map(([session, all]) => [session, all.length]),
    )

  it('is converted to what the publisher counts in every session', () => {
    expectSound(events)
    expect(found('add_to_cart')).toEqual(expected('number_add_to_carts'))
    expect(found('remove_from_cart')).toEqual(expected('number_remove_from_carts'))
    expect(found('purchase')).toEqual(expected('total_number_transactions'))
    // There a product in a list is viewed as well.
    expect(found('view_item', 'view_item_list')).toEqual(expected('number_product_views'))
  })

  it('joins what a purchase was worth', () => {
    const revenue = sessions.reduce(
      (sum, { total_transaction_revenue }) => sum + Number(total_transaction_revenue),
      0,
    )
    const purchases = events.filter(({ name }) => name === 'purchase')
    expect(purchases.reduce((sum, { props }) => sum + Number(props?.value), 0)).toBeCloseTo(revenue, 6)
    for (const { props } of purchases) {
      expect(props).toMatchObject({ transaction_id: expect.any(String), currency: expect.any(String) })
    }
  })

  it('shows a message once in each session in which something goes into the cart', async () => {
    const campaign = { id: 'cart', on: 'add_to_cart', show: inline('a'), limits: { perSession: 1 } }
    const decisions = await simulate({ site, campaigns: [campaign] })
    expect(decisions).toHaveLength(Object.keys(expected('number_add_to_carts')).length)
  })

  it('shows nothing after a purchase, though the file is not in the order of time', async () => {
    const times = events.map(({ at }) => at)
    expect(times).not.toEqual(times.toSorted((a, b) => a - b))
    const campaign = {
      id: 'before',
      on: 'view_item',
      when: { history: [{ didNot: 'purchase' }] },
      show: inline('a'),
    }
    const decisions = await simulate({ site, campaigns: [campaign] })
    const views = events.filter(({ name }) => name === 'view_item')
    const firstPurchase = (visitor: string) =>
      Math.min(
        ...events.filter(event => event.visitor === visitor && event.name === 'purchase').map(({ at }) => at),
      )
    const before = views.filter(({ visitor, at }) => at < firstPurchase(visitor))
    expect(before.length).toBeLessThan(views.length)
    // One that stands open keeps its place until the page changes, so that not every view has its own.
    expect(decisions.length).toBeGreaterThan(0)
    const wanted = new Set(before.map(({ visitor, at }) => `${visitor} ${at}`))
    for (const { visitor, at } of decisions) expect(wanted).toContain(`${visitor} ${at}`)
  })
})

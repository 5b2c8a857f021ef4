import type { Event } from '@okyaku/engine'
import { expect, type Page } from '@playwright/test'
import type { Store } from '../../../packages/server/src/store.ts'

/** Generous, as machines can be busy. */
const PATIENCE = { timeout: 20_000 }

/** An event as SQL reads it: what it does not have is empty. */
export interface Row {
  id: string
  name: string
  at: number
  visitor: string
  session: string
  member: string
  tier: string
  url: string
  path: string
  title: string
  referrer: string
  props: string
}

/** One visitor's events in the store, in their order. */
export function rowsOf(store: Store, visitor: string): Promise<Row[]> {
  const sql = `
    SELECT id, name, toUnixTimestamp64Milli(at) AS at, visitor, session, member, tier, url, path, title, referrer, props
    FROM events WHERE site = 'demo-shop' AND visitor = {visitor:String} ORDER BY id`
  return store.query<Row>(sql, { visitor })
}

/** Of every campaign: which message, and what became of it where, in their order. */
export async function messagesOf(store: Store, visitor: string): Promise<string[]> {
  const sql = `
    SELECT concat(substring(name, 10), ' ', JSONExtractString(props, 'campaign'), ' ', path) AS line
    FROM events WHERE visitor = {visitor:String} AND startsWith(name, 'campaign_') ORDER BY id`
  return (await store.query<{ line: string }>(sql, { visitor })).map(({ line }) => line)
}

/** The tag has come; what is asked of it from now on waits until it is open. */
export async function tagOf(page: Page): Promise<void> {
  await page.waitForFunction(() => 'export' in (window.okyaku ?? {}))
}

/** Everything that the page's device holds stands in the store once, as it was recorded, and nothing else does. */
export async function delivered(page: Page, store: Store): Promise<{ visitor: string; events: Event[] }> {
  await tagOf(page)
  let found = { visitor: '', events: [] as Event[] }
  await expect(async () => {
    const { visitor, events } = await page.evaluate(async () => {
      await window.okyaku.flush()
      return window.okyaku.export()
    })
    expect(await rowsOf(store, visitor.id)).toEqual(events.map(toRow))
    found = { visitor: visitor.id, events }
  }).toPass(PATIENCE)
  return found
}

function toRow({ id, name, at, visitor, session, member = '', tier = '', page, props = {} }: Event): Row {
  const { url = '', path = '', title = '', referrer = '' } = page ?? {}
  const text = JSON.stringify(props)
  return { id, name, at, visitor, session, member, tier, url, path, title, referrer, props: text }
}

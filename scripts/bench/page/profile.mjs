/** @import { Event } from '@okyaku/engine' */
/** @import { Page } from '@playwright/test' */
import { visitorWith } from '../engine/workload/index.mjs'
import { withPage } from './browser.mjs'
import { tags } from './tags/index.mjs'

const EVENTS = 50_000
/** Entries that are written to the disk in one transaction. */
const SLICE = 5000

/**
 * Makes the profile of a visitor who has been here before with every tag. To ours, such a visitor has done 50,000
 * things.
 * @param {{ folder: string, port: number }} place
 * @param {Awaited<ReturnType<typeof import('./site.mjs').serveSite>>} site
 */
export async function prepareProfile(place, site) {
  await withPage(place, async page => {
    for (const tag of tags) {
      await visit(page, site.urlOf(tag))
      if (!tag.isOurs) continue
      await page.goto(site.blankOf(tag))
      await fillJournal(page)
      if (tag.hasSnapshot) await visit(page, site.urlOf(tag))
    }
  })
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function visit(page, url) {
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(4000)
}

/** @param {Page} page which runs no tag of its origin */
async function fillJournal(page) {
  const { journal } = visitorWith({ past: EVENTS, next: 0 })
  const shift = Date.now() - 3_600_000 - (journal.at(-1)?.at ?? 0)
  for (let from = 0; from < EVENTS; from += SLICE) {
    const events = journal.slice(from, from + SLICE).map(event => movedBy(event, shift))
    await page.evaluate(writeEvents, events)
  }
}

/**
 * @param {Event} event
 * @param {number} shift milliseconds
 */
function movedBy({ id: _, ...event }, shift) {
  const at = event.at + shift
  // As the tag makes them: the time, and what tells events of one millisecond and of several pages apart.
  return { id: `${at.toString(36).padStart(9, '0')}0000abcdefghij`, ...event, at }
}

/**
 * Runs on the page. Writes events as the tag's own journal does.
 * @param {Event[]} events
 */
async function writeEvents(events) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('okyaku'))
  const transaction = database.transaction('journal', 'readwrite')
  const store = transaction.objectStore('journal')
  const { id: visitor } = await done(store.get('visitor'))
  for (const event of events) store.put({ ...event, visitor }, `e:${event.id}`)
  store.delete('snapshot')
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = reject
  })
  database.close()
}

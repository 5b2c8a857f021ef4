import { expect, test } from 'vitest'
import { createIdentity } from './identity.ts'
import { createJournal } from './journal.ts'
import { SESSION_GAP } from './session.ts'
import { newVisitor, successor, withFacts } from './visitor.ts'

/** A browser whose tabs share one store. */
function createBrowser() {
  let ids = 0
  const keeper = createJournal({ endpoints: [], prune: async () => false, failed: () => undefined })
  return { openTab: () => createIdentity(() => `id-${++ids}`, keeper) }
}

test('two tabs that open at once are one visitor in one session, begun by one of them', async () => {
  const browser = createBrowser()
  const tabs = [browser.openTab(), browser.openTab()]
  await Promise.all(tabs.map(tab => tab.share(1000)))
  const begun = tabs.map(tab => tab.touch(1000))
  expect(tabs[0]!.visitor().id).toBe(tabs[1]!.visitor().id)
  expect(tabs[0]!.session()!.id).toBe(tabs[1]!.session()!.id)
  expect(begun).toEqual([true, false])
})

test('a session ends with half an hour of quiet, also across pages', async () => {
  const browser = createBrowser()
  const first = browser.openTab()
  await first.share(0)
  expect(first.touch(0)).toBe(true)
  expect(first.touch(SESSION_GAP)).toBe(false)
  const { id } = first.session()!

  const second = browser.openTab()
  await second.share(2 * SESSION_GAP)
  expect(second.touch(2 * SESSION_GAP)).toBe(false)
  expect(second.session()!.id).toBe(id)
  expect(second.touch(3 * SESSION_GAP + 1)).toBe(true)
  expect(second.session()!.id).not.toBe(id)
})

test('takes up the session that another tab has begun', async () => {
  const browser = createBrowser()
  const first = browser.openTab()
  const second = browser.openTab()
  await first.share(0)
  first.touch(0)
  await second.share(SESSION_GAP + 1)
  second.touch(SESSION_GAP + 1)
  await first.share(SESSION_GAP + 2)
  expect(first.touch(SESSION_GAP + 3)).toBe(false)
  expect(first.session()!.id).toBe(second.session()!.id)
})

test('a session is announced once, however often it is shared meanwhile', async () => {
  const tab = createBrowser().openTab()
  await Promise.all([tab.share(0), tab.share(0)])
  expect(tab.touch(0)).toBe(true)
  const sharing = tab.share(1)
  expect(tab.touch(1)).toBe(false)
  await sharing
  expect(tab.touch(2)).toBe(false)
})

test('the click on another campaign begins a session, and only that', () => {
  const tab = createBrowser().openTab()
  expect(tab.touch(0, 'may')).toBe(true)
  const sessions = ['may', '', 'june', '', 'june'].map((campaign, at) => {
    tab.touch(at, campaign)
    return tab.session()!.id
  })
  expect(sessions.map(id => sessions.indexOf(id))).toEqual([0, 0, 2, 2, 2])
})

test('a campaign is known to the session in all tabs', async () => {
  const browser = createBrowser()
  const tabs = [browser.openTab(), browser.openTab()] as const
  await tabs[0].share(0)
  expect(tabs[0].touch(0, 'may')).toBe(true)
  await tabs[1].share(1)
  expect(tabs[1].touch(1, 'may')).toBe(false)
  expect(tabs[1].touch(2, 'june')).toBe(true)
})

test('a new visitor begins a new session', async () => {
  const tab = createBrowser().openTab()
  tab.touch(0)
  const { id } = tab.session()!
  tab.changeVisitor(newVisitor('other'))
  expect(tab.touch(1)).toBe(true)
  expect(tab.session()!.id).not.toBe(id)
})

test('facts are added, and null forgets one', () => {
  const visitor = { ...newVisitor('v'), attributes: { plan: 'free', city: 'Kyoto' } }
  expect(withFacts(visitor, { member: 'm', attributes: { plan: 'pro', city: null } })).toEqual({
    id: 'v',
    member: 'm',
    attributes: { plan: 'pro' },
  })
})

test('who comes after a sign-out is nobody known, and has not to be asked for consent again', () => {
  const consent = { granted: false, at: 1 }
  const visitor = { ...newVisitor('v'), member: 'm', attributes: { plan: 'free' }, consent }
  expect(successor('w', visitor.consent)).toEqual({ id: 'w', attributes: {}, consent })
})

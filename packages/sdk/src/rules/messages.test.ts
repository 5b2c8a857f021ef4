import type { Due } from '@okyaku/engine'
import { expect, test } from 'vitest'
import type { PopupRequest } from '../popup/request.ts'
import { createMessages, type LoadPopup, type MessageEvent } from './messages.ts'

const due = (campaign: string, rest: Partial<Due> = {}): Due => ({
  campaign,
  message: { format: 'modal', text: campaign },
  slot: 'overlay',
  priority: 'normal',
  ...rest,
})
const inline = due('hero', { message: { format: 'inline', slot: 'hero' }, slot: 'inline:hero' })

const settle = () => new Promise<void>(resolve => setTimeout(resolve, 0))

function setUp({ slots = [] as string[], loadPopup }: { slots?: string[]; loadPopup?: LoadPopup } = {}) {
  const requests: PopupRequest[] = []
  const happened: string[] = []
  const asked: string[] = []
  const said: string[] = []
  const current: (string | undefined)[] = []
  const broken = new Set<string>()
  const popup = {
    open(request: PopupRequest) {
      requests.push(request)
      return { close: request.closed }
    },
  }
  const messages = createMessages({
    loadPopup: loadPopup ?? (async () => popup),
    context: () => ({ locale: 'ja', attributes: { name: '花子' } }),
    findSlot: slot => (slots.includes(slot) ? ({ slot } as unknown as Element) : undefined),
    isKnown: campaign => !broken.has(campaign),
    happened: (event: MessageEvent) => happened.push(`${event.kind} ${event.due.campaign}`),
    show: campaign => asked.push(campaign),
    changed: shown => current.push(shown?.campaign),
    say: (...words) => void said.push(words.join(' ')),
  })
  return { messages, requests, happened, asked, said, current, broken, slots }
}

test('a slot is taken from the decision on, but shown is what is on screen', async () => {
  const { messages, requests, happened } = setUp()
  messages.present(due('a'))
  expect(messages.open('overlay')).toEqual({ campaign: 'a', priority: 'normal' })
  expect(messages.open('bar')).toBeUndefined()
  expect(happened).toEqual([])
  await settle()
  expect(happened).toEqual(['shown a'])
  expect(requests[0]).toMatchObject({ campaign: 'a', locale: 'ja', attributes: { name: '花子' } })
})

test('a slot is free again when its message is gone', async () => {
  const { messages, requests, current } = setUp()
  messages.present(due('a'))
  await settle()
  requests[0]!.closed()
  expect(messages.open('overlay')).toBeUndefined()
  expect(current).toEqual(['a', undefined])
})

test('something urgent takes the place of what is open', async () => {
  const { messages, happened } = setUp()
  messages.present(due('a'))
  await settle()
  messages.present(due('b', { priority: 'urgent' }))
  await settle()
  expect(messages.open('overlay')).toEqual({ campaign: 'b', priority: 'urgent' })
  expect(happened).toEqual(['shown a', 'shown b'])
})

test('what was closed while its code came is not shown', async () => {
  const { messages, requests } = setUp()
  messages.present(due('a'))
  messages.closeAll()
  await settle()
  expect(requests).toEqual([])
})

test('an inline message needs its place, also when its code has come', async () => {
  const { messages, requests, slots } = setUp({ slots: ['hero'] })
  expect(messages.canShow(inline)).toBe(true)
  messages.present(inline)
  slots.pop()
  expect(messages.canShow(inline)).toBe(false)
  await settle()
  expect(requests).toEqual([])
  expect(messages.open('inline:hero')).toBeUndefined()
})

test('a campaign that the checked config no longer has is not shown', async () => {
  const { messages, requests, broken } = setUp()
  broken.add('a')
  messages.present(due('a'))
  await settle()
  expect(requests).toEqual([])
})

test('a button that asks for another campaign gets it when this one is gone', async () => {
  const { messages, requests, asked, happened } = setUp()
  messages.present(due('a'))
  await settle()
  requests[0]!.clicked({ label: 'more', action: 'show', campaign: 'b' })
  expect(happened).toEqual(['shown a', 'clicked a'])
  expect(messages.open('overlay')).toBeUndefined()
  expect(asked).toEqual(['b'])
})

test('code that does not come is said, and leaves the slot free', async () => {
  const { messages, said, happened } = setUp({ loadPopup: () => Promise.reject(new Error('404')) })
  messages.present(due('a'))
  await settle()
  expect(messages.open('overlay')).toBeUndefined()
  expect(happened).toEqual([])
  expect(said).toEqual([expect.stringMatching(/^message-failed a .*404/)])
})

import { expect, test } from 'vitest'
import { connectTabs, type TabMessage } from './tabs.ts'

const eventOf = (id: string) => ({ id, name: 'n', at: 1, visitor: 'v', session: 's' })

function setUp() {
  const posted: TabMessage[] = []
  const channels: { onmessage?: (event: { data: TabMessage }) => void; isOpen: boolean }[] = []
  let hide: (leaving: boolean) => void = () => undefined
  let show: (restored: boolean) => void = () => undefined
  const heard: TabMessage[] = []
  const tabs = connectTabs(
    {
      openChannel() {
        const channel = {
          isOpen: true,
          postMessage: (message: TabMessage) => posted.push(message),
          close: () => {
            channel.isOpen = false
          },
        }
        channels.push(channel)
        return channel as unknown as BroadcastChannel
      },
      onHidden(fn) {
        hide = fn
        return () => undefined
      },
      onVisible(fn) {
        show = fn
        return () => undefined
      },
    },
    message => heard.push(message),
  )
  return { tabs, posted, channels, heard, hide: (leaving: boolean) => hide(leaving), show: () => show(true) }
}

test("a task's events are told together", async () => {
  const { tabs, posted } = setUp()
  tabs.tellEvent(eventOf('a'))
  tabs.tellEvent(eventOf('b'))
  await Promise.resolve()
  tabs.tellEvent(eventOf('c'))
  await Promise.resolve()
  expect(posted).toEqual([{ events: [eventOf('a'), eventOf('b')] }, { events: [eventOf('c')] }])
})

test('hears the others', () => {
  const { channels, heard } = setUp()
  channels[0]!.onmessage!({ data: { events: [eventOf('a')] } })
  expect(heard).toEqual([{ events: [eventOf('a')] }])
})

test('is not connected while the page is away, or after its stop', () => {
  const { tabs, channels, hide, show } = setUp()
  hide(false)
  expect(channels[0]!.isOpen).toBe(true)
  hide(true)
  expect(channels[0]!.isOpen).toBe(false)
  show()
  expect(channels.map(({ isOpen }) => isOpen)).toEqual([false, true])
  tabs.stop()
  expect(channels[1]!.isOpen).toBe(false)
})

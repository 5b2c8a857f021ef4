import type { Event } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { connectTabs } from './tabs.ts'

const eventOf = (id: string) => ({ id, name: 'n', at: 1, visitor: 'v', session: 's' })

function setUp() {
  const posted: Event[][] = []
  const channels: { onmessage?: (event: { data: Event[] }) => void; isOpen: boolean }[] = []
  let hide: (leaving: boolean) => void = () => undefined
  let show: (restored: boolean) => void = () => undefined
  const heard: Event[] = []
  const tabs = connectTabs(
    {
      openChannel() {
        const channel = {
          isOpen: true,
          postMessage: (message: Event[]) => posted.push(message),
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
    event => heard.push(event),
  )
  return { tabs, posted, channels, heard, hide: (leaving: boolean) => hide(leaving), show: () => show(true) }
}

test("a task's events are told together", async () => {
  const { tabs, posted } = setUp()
  tabs.tell(eventOf('a'))
  tabs.tell(eventOf('b'))
  await Promise.resolve()
  tabs.tell(eventOf('c'))
  await Promise.resolve()
  expect(posted).toEqual([[eventOf('a'), eventOf('b')], [eventOf('c')]])
})

test('hears the others', () => {
  const { channels, heard } = setUp()
  channels[0]!.onmessage!({ data: [eventOf('a')] })
  expect(heard).toEqual([eventOf('a')])
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

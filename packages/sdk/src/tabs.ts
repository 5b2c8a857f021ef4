import type { Event } from '@okyaku/engine'
import type { Visitor } from './visitor.ts'

/** What the tabs of one browser tell each other. */
export type TabMessage = { events: Event[] } | { visitor: Visitor }

export interface Tabs {
  /** Told together with the other events of this task. */
  tellEvent(event: Event): void
  tell(message: TabMessage): void
  stop(): void
}

type Browser = Pick<typeof import('./browser.ts'), 'openChannel' | 'onHidden' | 'onVisible'>

/** Closed while the page is in the back/forward cache: an open channel would keep it out of there. */
export function connectTabs(
  { openChannel, onHidden, onVisible }: Browser,
  heard: (message: TabMessage) => void,
) {
  let channel: ReturnType<Browser['openChannel']>

  function open(): void {
    channel ??= openChannel('okyaku')
    if (channel) channel.onmessage = ({ data }) => heard(data)
  }

  function close(): void {
    channel?.close()
    channel = undefined
  }

  open()
  const stops = [onHidden(leaving => leaving && close()), onVisible(open), close]
  const tell = (message: TabMessage) => channel?.postMessage(message)
  let events: Event[] = []
  const tabs: Tabs = {
    tell,
    tellEvent(event) {
      if (events.push(event) > 1) return
      queueMicrotask(() => {
        tell({ events })
        events = []
      })
    },
    stop: () => stops.forEach(stop => stop()),
  }
  return tabs
}

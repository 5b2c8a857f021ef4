import type { Event } from '@okyaku/engine'

export interface Tabs {
  /** Told together with the other events of this task. */
  tell(event: Event): void
  stop(): void
}

type Browser = Pick<typeof import('../browser.ts'), 'openChannel' | 'onHidden' | 'onVisible'>

/**
 * Tabs that decide tell each other their events at once, so that a limit reached in one holds in all; what else they
 * share, they find on the disk when they come into sight. Closed while the page is in the back/forward cache: an open
 * channel would keep it out of there.
 */
export function connectTabs({ openChannel, onHidden, onVisible }: Browser, heard: (event: Event) => void) {
  let channel: ReturnType<Browser['openChannel']>

  function open(): void {
    channel ??= openChannel('okyaku')
    if (channel) channel.onmessage = ({ data }) => data.forEach(heard)
  }

  function close(): void {
    channel?.close()
    channel = undefined
  }

  open()
  const stops = [onHidden(leaving => leaving && close()), onVisible(open), close]
  let events: Event[] = []
  const tabs: Tabs = {
    tell(event) {
      if (events.push(event) > 1) return
      queueMicrotask(() => {
        channel?.postMessage(events)
        events = []
      })
    },
    stop: () => stops.forEach(stop => stop()),
  }
  return tabs
}

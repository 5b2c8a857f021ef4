import type { Say } from './console.ts'
import type { Destination } from './destinations.ts'
import type { Journal } from './journal.ts'
import { type Outbox, type OutboxOptions, startOutbox } from './outbox/outbox.ts'

export interface DeliveringOptions
  extends Pick<OutboxOptions, 'site' | 'sent' | 'answered' | 'lost' | 'loadTrouble'> {
  destinations: Destination[]
  journal: Pick<Journal, 'pending' | 'forgetPending'>
  say: Say
}

export interface Delivering {
  /** Sends what the visitor has agreed to, and forgets what waited for anything else. */
  start(): Promise<void>
  stop(): void
  wake(): void
  flush(): Promise<void>
  /** The most that waits for one endpoint. */
  waiting(): number
}

/** One outbox for each endpoint of the config. */
export function createDelivering(options: DeliveringOptions): Delivering {
  const { destinations, journal, say } = options
  const outboxes = new Map<Destination, Outbox>()

  function close(destination: Destination): void {
    outboxes.get(destination)?.stop()
    outboxes.delete(destination)
  }

  function open(destination: Destination, n: number): void {
    if (outboxes.has(destination)) return
    const refused = (status: number) => say('endpoint-refuses', destination.endpoint.to, String(status))
    const pending = journal.pending(n)
    outboxes.set(destination, startOutbox({ ...options, ...destination, pending, refused }))
  }

  return {
    async start() {
      let n = -1
      for (const destination of destinations) {
        n++
        if (destination.isAllowed()) open(destination, n)
        else {
          close(destination)
          await journal.forgetPending(n)
        }
      }
    },
    stop: () => destinations.forEach(close),
    wake: () => outboxes.forEach(outbox => outbox.wake()),
    async flush() {
      await Promise.all([...outboxes.values()].map(outbox => outbox.flush()))
    },
    waiting: () => Math.max(0, ...destinations.map((_, n) => journal.pending(n).fresh().length)),
  }
}

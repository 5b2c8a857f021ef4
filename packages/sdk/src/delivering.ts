import type { Say } from './console.ts'
import type { Journal } from './journal.ts'
import { type Outbox, startOutbox } from './outbox/outbox.ts'

export interface DeliveringOptions {
  endpoints: { to: string }[]
  /** The site's id in the config. */
  site: string
  journal: Pick<Journal, 'pending'>
  sent(count: number): void
  lost(reason: string, count?: number): void
  say: Say
}

export interface Delivering {
  start(): void
  stop(): void
  wake(): void
  flush(): Promise<void>
  /** The most that waits for one endpoint. */
  waiting(): number
}

/** One outbox for each endpoint of the config. */
export function createDelivering(options: DeliveringOptions): Delivering {
  const { endpoints, site, journal, sent, lost, say } = options
  let outboxes: Outbox[] = []

  const refused = (to: string, status: number) => say('endpoint-refuses', to, String(status))
  return {
    start() {
      if (outboxes.length) return
      outboxes = endpoints.map(({ to }, n) =>
        startOutbox({ to, site, pending: journal.pending(n), sent, lost, refused }),
      )
    },
    stop() {
      for (const outbox of outboxes) outbox.stop()
      outboxes = []
    },
    wake() {
      for (const outbox of outboxes) outbox.wake()
    },
    async flush() {
      await Promise.all(outboxes.map(outbox => outbox.flush()))
    },
    waiting: () => Math.max(0, ...endpoints.map((_, n) => journal.pending(n).fresh().length)),
  }
}

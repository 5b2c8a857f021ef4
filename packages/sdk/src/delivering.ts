import type { Say } from './console.ts'
import type { Journal } from './journal.ts'
import { type Outbox, startOutbox } from './outbox/outbox.ts'

export interface DeliveringOptions {
  endpoints: { to: string; purpose?: string }[]
  /** The site's id in the config. */
  site: string
  journal: Pick<Journal, 'pending'>
  /** Whether the visitor has agreed to that purpose; to any, where there is none. */
  may(purpose: string | undefined): boolean
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
  const { endpoints, site, journal, may, sent, lost, say } = options
  let outboxes: (Outbox | undefined)[] = []

  const refused = (to: string, status: number) => say('endpoint-refuses', to, String(status))
  return {
    start() {
      outboxes = endpoints.map(({ to, purpose }, n) => {
        if (!may(purpose)) return void outboxes[n]?.stop()
        return outboxes[n] ?? startOutbox({ to, site, pending: journal.pending(n), sent, lost, refused })
      })
    },
    stop() {
      for (const outbox of outboxes) outbox?.stop()
      outboxes = []
    },
    wake() {
      for (const outbox of outboxes) outbox?.wake()
    },
    async flush() {
      await Promise.all(outboxes.map(outbox => outbox?.flush()))
    },
    waiting: () => Math.max(0, ...endpoints.map((_, n) => journal.pending(n).fresh().length)),
  }
}

import { createSay, type LoadSentences, type Say } from './console.ts'
import { createEmitter, type Emitter } from './emitter.ts'
import type { OkyakuEvents } from './okyaku.ts'
import { createStores, type Stores } from './stores.ts'

/** Where everything that happens is told: to the page's code, to its developer, and in numbers. */
export interface Desk extends Emitter<OkyakuEvents> {
  readonly say: Say
  readonly stores: Stores
  readonly counts: Counts
  /** Counts what was not taken in or not delivered. */
  lose(reason: string, count?: number): void
}

/** Of this page. */
export interface Counts {
  recorded: number
  sent: number
  lost: Record<string, number>
}

export function createDesk(loadSentences: LoadSentences): Desk {
  const emitter = createEmitter<OkyakuEvents>()
  const counts: Counts = { recorded: 0, sent: 0, lost: {} }
  return {
    ...emitter,
    say: createSay(loadSentences, message => emitter.emit('error', { message })),
    stores: createStores(),
    counts,
    lose(reason, count = 1) {
      // A server's reason may be any text: what it names is made anew, so that it reaches no prototype.
      counts.lost = { ...counts.lost, [reason]: (counts.lost[reason] ?? 0) + count }
    },
  }
}

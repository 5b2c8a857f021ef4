import { createSay, type LoadSentences, type Say } from './console.ts'
import { createEmitter, type Emitter } from './emitter.ts'
import type { OkyakuEvents } from './okyaku.ts'
import { createStores, type Stores } from './stores.ts'

/** Where everything that happens is told: to the page's code, to its developer, and in numbers. */
export interface Desk extends Emitter<OkyakuEvents> {
  readonly say: Say
  readonly stores: Stores
  readonly counts: Counts
}

export interface Counts {
  addRecorded(): void
  addSent(count: number): void
  lose(reason: string, count?: number): void
  read(): { recorded: number; sent: number; lost: Record<string, number> }
}

export function createDesk(loadSentences: LoadSentences): Desk {
  const emitter = createEmitter<OkyakuEvents>()
  return {
    ...emitter,
    say: createSay(loadSentences, message => emitter.emit('error', { message })),
    stores: createStores(),
    counts: createCounts(),
  }
}

function createCounts(): Counts {
  let recorded = 0
  let sent = 0
  const lost = new Map<string, number>()
  return {
    addRecorded() {
      recorded++
    },
    addSent(count) {
      sent += count
    },
    lose: (reason, count = 1) => void lost.set(reason, (lost.get(reason) ?? 0) + count),
    read: () => ({ recorded, sent, lost: Object.fromEntries(lost) }),
  }
}

import type { Moment } from '@okyaku/engine'
import type { Stop } from '../browser.ts'
import type { Stores } from '../stores.ts'
import type { Deciding } from './deciding.ts'
import { tellScores } from './scoring.ts'
import { createWaking, type WakingOptions } from './waking.ts'

export interface SettlingOptions extends Pick<WakingOptions, 'browser' | 'wake'> {
  deciding: Pick<Deciding, 'isIncomplete' | 'scores' | 'wakesAt'>
  /** Whether the config has any. */
  hasScores(): boolean
  stores: Pick<Stores, '$scores'>
  /** Here and now. */
  moment(): Moment
  /** Counts anew what the memory has lost. */
  recount(): Promise<void>
}

export interface Settling {
  /** To be called whenever something has been counted. */
  settle(): void
  stop: Stop
}

/** What the memory has lost is counted anew when the page has done what it was at. */
const SOON = 200

/** Has all that hangs on what is counted follow it: the timer for what is due next, the scores, the memory itself. */
export function createSettling(options: SettlingOptions): Settling {
  const { deciding, hasScores, stores, moment, recount, wake, browser } = options
  let recounting: Stop | undefined
  const waking = createWaking({ wakesAt: deciding.wakesAt, wake, now: () => moment().now, browser })

  function countAnew(): void {
    const end = () => {
      recounting = undefined
    }
    // A journal that cannot be read now is asked again after the next event.
    recount().then(end, end)
  }

  return {
    settle() {
      waking.set()
      if (hasScores()) tellScores(stores, deciding.scores(moment()))
      if (deciding.isIncomplete()) recounting ??= browser.later(countAnew, SOON)
    },
    stop() {
      waking.stop()
      recounting?.()
    },
  }
}

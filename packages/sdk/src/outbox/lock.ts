import { getLocks } from '../browser.ts'

/** A frozen tab may hold the lock for hours; after this long without a turn, it is taken from it. */
const PATIENCE = 20_000

/**
 * Runs `fn` as the only one among all tabs, and tells whether it could: another tab may be at it. Where there are no
 * locks it just runs, as the receiver removes duplicates anyway.
 */
export function createLock(name: string, now: () => number, locks = getLocks()) {
  let waitingSince: number | undefined
  return async (fn: () => Promise<void>): Promise<boolean> => {
    if (!locks) return fn().then(() => true)
    const steal = waitingSince !== undefined && now() - waitingSince > PATIENCE
    let ran = false
    const request = locks.request(name, steal ? { steal } : { ifAvailable: true }, lock => {
      if (!lock) return
      ran = true
      return fn()
    })
    // Rejects when another tab has stolen it from us: that tab sends now.
    await request.catch(() => undefined)
    waitingSince = ran ? undefined : (waitingSince ?? now())
    return ran
  }
}

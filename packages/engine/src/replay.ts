import type { Event } from './event.ts'
import { createMemory, type Memory } from './memory.ts'
import type { Program } from './program.ts'
import type { Steps } from './steps.ts'
import { createTracking } from './tracking.ts'
import { createWaiting } from './waiting.ts'

/** What hangs on what was known when, and so cannot be counted afterwards. */
export interface Past extends Pick<Memory, 'kept' | 'fired'> {
  now: number | undefined
}

/** Whether a config asks for such. */
export const hangsOnThePast = ({ tiers, afters }: Program): boolean =>
  afters.length > 0 || tiers.some(({ keepFor }) => keepFor !== undefined)

/**
 * Lets the journal happen once more, up to that time: which tiers are kept, and which `after` triggers have fired at a
 * page view. What the host told at that time, such as the visitor's attributes, nobody knows any more.
 */
export function* replay(journal: readonly Event[], program: Program, until: number | undefined): Steps<Past> {
  const memory = createMemory(program)
  const nobody = () => undefined
  const tracking = createTracking({
    program,
    memory,
    since: undefined,
    awake: nobody,
    awakeSession: nobody,
    awakeAll: nobody,
  })
  const waiting = createWaiting(program, memory)
  for (const event of journal) {
    yield
    if (!memory.ids.add(event.id, event.at)) continue
    tracking.learn(event)
    waiting.passBy(event)
  }
  const now = tracking.time()
  if (now !== undefined && until !== undefined && until > now) tracking.advance(until)
  return { kept: memory.kept, fired: memory.fired, now: tracking.time() }
}

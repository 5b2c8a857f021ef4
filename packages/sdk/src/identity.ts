import { isOver, newSession, type Session } from './session.ts'
import { newVisitor, type Visitor } from './visitor.ts'

/** Keys in the journal's store. */
export const VISITOR = 'visitor'
export const SESSION = 'session'

/** A place that keeps both, also from other tabs: two that open at once are one visitor in one session. */
export interface Keeper {
  update<Value>(key: string, fn: (old: Value | undefined) => Value): Promise<Value>
  put(key: string, value: unknown): void
}

/** Who is here, and in which session. */
export interface Identity {
  visitor(): Visitor
  /** Absent until there is activity. */
  session(): Session | undefined
  changeVisitor(visitor: Visitor): void
  /**
   * Activity at a time; true where it begins a session. So does the click on another `campaign` than the one that the
   * session came by.
   */
  touch(at: number, campaign?: string): boolean
  /** The visitor was active for so many milliseconds more. */
  addActive(ms: number): void
  /** Takes over what the keeper has, or gives it ours. */
  share(at: number): Promise<void>
}

export function createIdentity(newId: () => string, keeper: Keeper): Identity {
  let visitor: Visitor = newVisitor(newId())
  let session: Session | undefined
  /** The session that began here and of which no event tells yet. */
  let unannounced: string | undefined

  return {
    visitor: () => visitor,
    session: () => session,
    changeVisitor(changed) {
      if (changed.id !== visitor.id) session = undefined
      visitor = changed
      keeper.put(VISITOR, visitor)
    },
    touch(at, campaign) {
      const isOther = campaign && campaign !== session?.campaign && session?.id !== unannounced
      if (!session || isOther || isOver(session, at)) {
        session = newSession(newId(), at)
        unannounced = session.id
      }
      session = { ...session, lastAt: Math.max(at, session.lastAt), ...(campaign && { campaign }) }
      keeper.put(SESSION, session)
      const isNew = session.id === unannounced
      unannounced = undefined
      return isNew
    },
    addActive(ms) {
      if (session) session = { ...session, active: session.active + ms }
    },
    async share(at) {
      const mine = visitor
      visitor = await keeper.update<Visitor>(VISITOR, old => old ?? mine)
      const own = newSession(newId(), at)
      session = await keeper.update<Session>(SESSION, old => (old && !isOver(old, at) ? old : own))
      if (session.id === own.id) unannounced = own.id
    },
  }
}

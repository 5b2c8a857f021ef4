export interface Session {
  id: string
  startedAt: number
  /** Of its latest event. */
  lastAt: number
  /** Milliseconds that the visitor was active on the pages already left. */
  active: number
  /** The click on a campaign that it came by. */
  campaign?: string
}

/** A new session begins after this long without activity. */
export const SESSION_GAP = 30 * 60 * 1000

export const isOver = (session: Session, at: number): boolean => at - session.lastAt > SESSION_GAP

export const newSession = (id: string, at: number): Session => ({ id, startedAt: at, lastAt: at, active: 0 })

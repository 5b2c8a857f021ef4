import type { Agreement } from '../consent.ts'

/** Whether a part of the config that is bound to a purpose may work; without one it needs any yes. */
export const allows = ({ state, purposes = [] }: Agreement, purpose: string | undefined): boolean =>
  state === 'granted' && (purpose === undefined || purposes.includes(purpose))

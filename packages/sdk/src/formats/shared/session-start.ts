import { hash } from './hash.ts'
import { readId } from './own-id.ts'

/**
 * When a session began, in milliseconds since the epoch: its number, for systems that know sessions by that. Of an id
 * that does not tell, some number that is always the same.
 */
export const sessionStart = (session: string): number => readId(session)?.at ?? hash(session)

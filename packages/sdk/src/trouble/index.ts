/** What a page needs only when something has gone wrong, or its events are asked for: loaded by itself then. */
export { readEvents } from '../read-events.ts'
export { createDifficulty } from './difficulty.ts'
export { heldOf } from './held.ts'
export { prune } from './prune.ts'
export { sentences } from './sentences.ts'

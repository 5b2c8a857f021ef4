/** What a page needs only when something has gone wrong: loaded by itself then. */
export { createDifficulty } from './difficulty.ts'
export { prune } from './prune.ts'
export { sentences } from './sentences.ts'

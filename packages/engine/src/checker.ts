/**
 * What a page needs only when a config uses a rare word or has a mistake: it loads by itself, and takes the common
 * words from who loads it.
 */
export { parseConfig, parsing } from './parse.ts'
export { withRareWords } from './rare.ts'

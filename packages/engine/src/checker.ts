/**
 * What a page needs only when a config uses a rare word, has a mistake, or asks to be explained: it loads by itself,
 * and takes the common words from who loads it.
 */
export { explain } from './explain.ts'
export { parseConfig } from './parse.ts'
export { withRareWords } from './rare.ts'

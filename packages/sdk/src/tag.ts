import { type Files, startTag } from './start.ts'

/** The build puts the names of the files here that the tag loads when it needs them. */
declare const __FILES__: Files

startTag(__FILES__)

import { startTag } from './start.ts'

/** The build puts the name of the release here, which the files carry that the tag loads when it needs them. */
declare const __RELEASE__: string

startTag(__RELEASE__)

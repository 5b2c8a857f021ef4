/** Milliseconds of `"30 seconds"`, `"2 hours"`, `"14 days"`, `"1 week"`; undefined where the words are not a duration. */
export declare function parseDuration(words: unknown): number | undefined

/** The group of the triggers that fire when a time has come. No event's name has a line break in it. */
export const WAITED = 'after\n'
/** The group of the triggers that fire when the visitor's tier changes. */
export const MOVED = 'tier\n'

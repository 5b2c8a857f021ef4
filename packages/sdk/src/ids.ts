/** Nine digits in base 36 reach the year 5188. */
const TIME_DIGITS = 9
/** How many ids one millisecond can hold: 36 to the fourth. */
const TURN_DIGITS = 4
/** Some 51 bits: two pages do not meet. */
const RANDOM_DIGITS = 10

/** What the ids of a moment begin with, so that a time can be looked up among them. */
export function timePrefix(at: number): string {
  return Math.max(0, Math.floor(at)).toString(36).padStart(TIME_DIGITS, '0')
}

/** Makes one page's ids: as strings, in the order in which they were made, also when the clock is put back. */
export function createIds(randomText: (length: number) => string): (at: number) => string {
  const page = randomText(RANDOM_DIGITS)
  let last = 0
  let turn = 0
  return at => {
    turn = at > last ? 0 : turn + 1
    last = Math.max(at, last)
    return timePrefix(last) + turn.toString(36).padStart(TURN_DIGITS, '0') + page
  }
}

import { DIGIT, digitsOf, GAP } from './digits.ts'

/** Cards have 14 to 19 digits today. With 13, every tenth article number (EAN) would be taken for one. */
const SHORTEST = 14
const LONGEST = 19

const runs = new RegExp(`[${DIGIT}](?:[${GAP}]?[${DIGIT}]){${SHORTEST - 1},}`, 'g')
const groups = new RegExp(`[${DIGIT}]+`, 'g')

/** A group of digits in a text. */
interface Group {
  digits: string
  start: number
  end: number
}

/** Puts `mark` in place of every number that may be a payment card's, also one that stands beside other numbers. */
export function withoutCards(text: string, mark: string): string {
  return text.replace(runs, run => {
    let rest = ''
    let from = 0
    for (const { start, end } of cardsIn(run)) {
      rest += run.slice(from, start) + mark
      from = end
    }
    return rest + run.slice(from)
  })
}

/** Cards begin and end with a group of digits: the longest that fits, from left to right. */
function cardsIn(run: string): { start: number; end: number }[] {
  const all = [...run.matchAll(groups)].map(({ 0: found, index: start }): Group => {
    return { digits: digitsOf(found), start, end: start + found.length }
  })
  const cards: { start: number; end: number }[] = []
  for (let i = 0; i < all.length; i++) {
    const last = lastOfCard(all, i)
    if (last === undefined) continue
    cards.push({ start: all[i]!.start, end: all[last]!.end })
    i = last
  }
  return cards
}

function lastOfCard(all: Group[], first: number): number | undefined {
  let found: number | undefined
  let digits = ''
  for (let last = first; last < all.length; last++) {
    digits += all[last]!.digits
    if (digits.length > LONGEST) break
    if (isCard(digits)) found = last
  }
  return found
}

/** By length, by the first digit, which names the kind of issuer (ISO/IEC 7812: 2 to 6 are cards), and by Luhn's sum. */
export const isCard = (digits: string): boolean =>
  digits.length >= SHORTEST && digits.length <= LONGEST && /^[2-6]/.test(digits) && hasLuhnSum(digits)

/** ISO/IEC 7812-1, annex B: from the right, every second digit counts twice, digit by digit; the sum ends in 0. */
export function hasLuhnSum(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const counted = i % 2 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

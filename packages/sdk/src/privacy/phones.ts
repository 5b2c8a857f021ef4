import { DIGIT, digitsOf, GAP } from './digits.ts'

const gap = `[${GAP}()（）]{0,2}`

/** Not inside of a word, an id or a longer number. Letters of other scripts stand beside numbers: 電話03-… */
const begins = `(?<![A-Za-z_${DIGIT}.-])`
const ends = `(?![A-Za-z_${DIGIT}]|[.-][${DIGIT}])`

/** How telephone numbers are written, and how many digits make one. */
const forms: readonly { written: RegExp; digits: (count: number) => boolean }[] = [
  // E.164: +81 90-1234-5678, up to 15 digits
  {
    written: new RegExp(`(?<![A-Za-z_${DIGIT}])[+＋][(（]?[1-9１-９](?:${gap}[${DIGIT}]){7,14}${ends}`, 'g'),
    digits: count => count <= 15,
  },
  // with the trunk prefix of most countries: 03-1234-5678, (06) 1234 5678, 09012345678
  {
    written: new RegExp(`${begins}[(（]?[0０](?:${gap}[${DIGIT}]){9,10}${ends}`, 'g'),
    digits: count => count === 10 || count === 11,
  },
  // French: 01.23.45.67.89
  { written: new RegExp(`${begins}0[1-9](?:\\.[0-9]{2}){4}${ends}`, 'g'), digits: () => true },
  // North American: (555) 123-4567, 555.123.4567
  {
    written: new RegExp(
      `${begins}(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}${ends}`,
      'g',
    ),
    digits: () => true,
  },
]

/** Puts `mark` in place of every telephone number. Bare numbers that do not begin with 0 are left: they count things. */
export function withoutPhones(text: string, mark: string): string {
  return forms.reduce(
    (rest, { written, digits }) =>
      rest.replace(written, found => (digits(digitsOf(found).length) ? mark : found)),
    text,
  )
}

import { describe, expect, it } from 'vitest'
import { hasLuhnSum, isCard, withoutCards } from './cards.ts'

/** Published for tests by the card companies. */
const cards = [
  '4111111111111111',
  '5555555555554444',
  '378282246310005',
  '30569309025904',
  '3530111333300000',
  '6011111111111117',
  '6304000000000000000',
]

describe('numbers of cards', () => {
  it.each(cards)('%s is one, in whatever groups it is written', digits => {
    const grouped = digits.replace(/\d{4}(?=\d)/g, '$& ')
    const wide = digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const written of [digits, grouped, grouped.replaceAll(' ', '-'), wide])
      expect(withoutCards(`no. ${written}.`, '#')).toBe('no. #.')
  })

  it.each([
    ['4111111111111112', 'a wrong digit'],
    ['1790000000000', 'milliseconds'],
    ['4901234567894', 'an article number'],
    ['1234567890123452', 'no issuer of cards'],
    ['41111111111111111111111', 'longer than any card'],
  ])('%s is none: %s', written => {
    expect(withoutCards(written, '#')).toBe(written)
  })

  it('are found beside other numbers', () => {
    expect(withoutCards('12 4111 1111 1111 1111 2028', '#')).toBe('12 # 2028')
    expect(withoutCards('4111111111111111 378282246310005', '#')).toBe('# #')
  })
})

it('sums as Luhn did', () => {
  expect(hasLuhnSum('79927398713')).toBe(true)
  expect(hasLuhnSum('79927398710')).toBe(false)
  expect(isCard('79927398713')).toBe(false)
})

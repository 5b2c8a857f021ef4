import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRedactor } from './redact-text.ts'

const redact = textRedactor(['email', 'phone', 'card'])

describe('e-mail addresses', () => {
  it.each([
    ['taro.yamada+shop@mail.example.co.jp', '[email]'],
    ["Write to <o'neil_1@example.com>, or not.", 'Write to <[email]>, or not.'],
    ['mailto:a@b.io?subject=x', 'mailto:[email]?subject=x'],
    ['メールは太郎@例え.jpまで', '[email]'],
    ['ＴＡＲＯ＠ｅｘａｍｐｌｅ．ｊｐ', 'ＴＡＲＯ＠ｅｘａｍｐｌｅ．ｊｐ'.replace(/.+/, '[email]')],
    ['a@b.io,c@d.io', '[email],[email]'],
  ])('%s', (text, expected) => expect(redact(text)).toBe(expected))

  it.each(['@mention', 'user@host', '2 @ 300 JPY', 'a@b', 'v1.2@latest'])('%s is none', text =>
    expect(redact(text)).toBe(text),
  )
})

describe('telephone numbers', () => {
  it.each([
    '+81 90-1234-5678',
    '+14155552671',
    '+44 (20) 7946 0958',
    '03-1234-5678',
    '0120-123-456',
    '090 1234 5678',
    '09012345678',
    '０９０－１２３４－５６７８',
    '(06) 1234-5678',
    '020 7946 0958',
    '01.23.45.67.89',
    '(415) 555-2671',
    '415-555-2671',
    '415.555.2671',
  ])('%s', text => {
    expect(redact(`tel ${text}, please`)).toBe('tel [phone], please')
    expect(redact(`電話${text}まで`)).toBe('電話[phone]まで')
  })

  it.each([
    '2026-11-22 10:30:00',
    '2026-11-22T10:30:00.000Z',
    '1790000000000',
    '1234567890',
    '0.12345678901',
    '192.168.100.200',
    '123e4567-e89b-12d3-a456-026614174000',
    'SKU-0312345678',
    'T0312345678',
    '12,000,000,000',
    '+5 points, +12.50 %',
    '100-200-3000',
  ])('%s is none', text => expect(redact(text)).toBe(text))
})

it('looks for nothing but what it is asked for', () => {
  const text = 'a@b.io 03-1234-5678 4111111111111111'
  expect(textRedactor([])(text)).toBe(text)
  expect(textRedactor(['phone'])(text)).toBe('a@b.io [phone] 4111111111111111')
  expect(redact(text)).toBe('[email] [phone] [card]')
})

it('takes nothing out twice, and nothing that it has put in', () => {
  const parts = fc.constantFrom('a@b.io', '03-1234-5678', '4111 1111 1111 1111', ' ', '1', '-', '+', 'x', '[')
  fc.assert(
    fc.property(fc.array(parts), words => {
      const once = redact(words.join(' '))
      expect(redact(once)).toBe(once)
      expect(once).not.toContain('a@b.io')
    }),
  )
})

it.each(['1', 'a', '1 ', '0-', 'a.', '(', '+1', '4111 '])('costs what a text is long: %s', unit => {
  // A pattern that tries all ways at every place would not come to an end here.
  const text = unit.repeat(30_000)
  expect(redact(text).length).toBeGreaterThan(0)
  expect(redact(`${text}@`).length).toBeGreaterThan(0)
})

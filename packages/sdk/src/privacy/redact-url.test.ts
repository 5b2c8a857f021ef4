import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRedactor } from './redact-text.ts'
import { redactUrl } from './redact-url.ts'

const rules = { text: textRedactor(['email', 'phone', 'card']), isSecret: (name: string) => name === 'token' }
const redact = (url: string) => redactUrl(url, rules)

describe('what is taken out of an address', () => {
  it.each([
    ['https://x.example/a?token=abc&q=tea', 'https://x.example/a?token=%5Bredacted%5D&q=tea'],
    ['/a?q=taro%40example.jp#top', '/a?q=%5Bemail%5D#top'],
    ['/a?q=taro@example.jp', '/a?q=%5Bemail%5D'],
    ['/users/taro%40example.jp/orders', '/users/%5Bemail%5D/orders'],
    ['/a?tel=%2B819012345678', '/a?tel=%5Bphone%5D'],
    ['/a?tel=+819012345678', '/a?tel=%5Bphone%5D'],
    ['/a?tel=03+1234+5678', '/a?tel=%5Bphone%5D'],
    ['/a?card=4111+1111+1111+1111', '/a?card=%5Bcard%5D'],
    ['https://me:secret@x.example/', 'https://x.example/'],
    ['/a#token=abc&state=1', '/a#token=%5Bredacted%5D&state=1'],
    ['/a#/cart?token=abc', '/a#/cart?token=%5Bredacted%5D'],
    ['/a?taro%40example.jp', '/a?%5Bemail%5D'],
    ['/go?to=%2Flogin%3Ftoken%3Dabc', '/go?to=%2Flogin%3Ftoken%3D%255Bredacted%255D'],
  ])('%s', (url, expected) => expect(redact(url)).toBe(expected))
})

it.each([
  'https://x.example',
  'https://x.example/%E5%95%86%E5%93%81?q=a+b&empty=&flag&x=%zz#top',
  'https://03-1234-5678.example/',
  '/?a=1?b=2',
  '//cdn.example/a',
  '',
])('leaves as it is written: %s', url => expect(redact(url)).toBe(url))

it('does not change what it has redacted', () => {
  const piece = fc.constantFrom(
    '/',
    '?',
    '&',
    '=',
    '#',
    '%40',
    '+',
    'token',
    'a@b.io',
    '090-1234-5678',
    '%',
    ':',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const once = redact(`https://x.example/${pieces.join('')}`)
      expect(redact(once)).toBe(once)
    }),
  )
})

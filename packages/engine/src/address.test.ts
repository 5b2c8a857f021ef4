import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isAddress } from './address.ts'

it.each([
  '/cart',
  'items/T-12?q=a#b',
  '#reviews',
  '?q=tea:time',
  './a:b',
  '//cdn.example/a.png',
  'https://shop.example',
  'HTTP://shop.example:8080/',
  'mailto:a@shop.example',
  'tel:+81312345678',
  '  https://shop.example/',
])('takes %j', address => expect(isAddress(address)).toBe(true))

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000\u001f javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://shop.example/1',
  'www.shop.example:8080',
  'https://',
  'https://two words/',
  '//',
  '',
  5,
  null,
])('refuses %j', address => expect(isAddress(address)).toBe(false))

it('tells schemes apart as a browser does', () => {
  const address = fc
    .array(
      fc.constantFrom(
        'java',
        'script',
        'https',
        'mailto',
        'TEL',
        ':',
        '\n',
        '\t',
        '\u0001',
        ' ',
        '/',
        'a',
        '-',
      ),
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(address, text => {
      if (text === '' || !URL.canParse(text, 'https://page.invalid/')) return
      const { protocol } = new URL(text, 'https://page.invalid/')
      expect(isAddress(text)).toBe(['https:', 'http:', 'mailto:', 'tel:'].includes(protocol))
    }),
    { numRuns: 2000 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64Url } from './base64-url.ts'

test('is what any other decoder reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(base64Url(text)).toBe(Buffer.from(text).toString('base64url'))
    }),
  )
})

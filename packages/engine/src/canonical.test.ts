import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson, signedText } from './canonical.ts'

it('writes the example of RFC 8785', () => {
  const input = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonicalJson(input)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

it('orders keys as RFC 8785 does', () => {
  const input = JSON.parse(
    '{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7,"__proto__":8}',
  )
  expect(Object.values(JSON.parse(canonicalJson(input)))).toHaveLength(8)
  expect(canonicalJson(input).match(/:\d/g)).toEqual([':2', ':4', ':8', ':6', ':7', ':1', ':5', ':3'])
})

it('says the same whatever the layout and the order of keys, and something else for another value', () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, shuffled(inner)]),
          )
        : value
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const read = JSON.parse(JSON.stringify(value, null, 3))
      expect(canonicalJson(shuffled(read))).toBe(canonicalJson(read))
      expect(JSON.parse(canonicalJson(read))).toEqual(read)
    }),
  )
})

it('leaves out the signature, and nothing else', () => {
  expect(signedText({ signature: 'x', b: { signature: 'y' }, a: 1 })).toBe('{"a":1,"b":{"signature":"y"}}')
})

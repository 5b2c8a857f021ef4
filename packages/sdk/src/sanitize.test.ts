import { expect, test } from 'vitest'
import { sanitize } from './sanitize.ts'

test('plain JSON is taken as it is, as a copy', () => {
  const props = { item_id: 'T-12', items: [{ price: 3 }] }
  const result = sanitize(props)
  props.items[0]!.price = 4
  expect(result).toEqual({ props: { item_id: 'T-12', items: [{ price: 3 }] } })
  expect(sanitize(undefined)).toEqual({ props: {} })
})

test.each([
  ['a function', { f: () => 1, ok: 1 }, 'f'],
  ['a symbol', { s: Symbol('s'), ok: 1 }, 's'],
  ['a DOM node', { node: { nodeType: 1, children: [] }, ok: 1 }, 'node'],
  ['__proto__', JSON.parse('{ "__proto__": { "isAdmin": true }, "ok": 1 }'), '__proto__'],
])('%s is left out, and named', (_, props, name) => {
  const result = sanitize(props)
  expect(result).toEqual({ props: { ok: 1 }, trouble: name })
  expect((result.props as { isAdmin?: unknown }).isAdmin).toBeUndefined()
})

test('a BigInt becomes text, a date its ISO form', () => {
  expect(sanitize({ n: 10n, at: new Date(0) })).toEqual({
    props: { n: '10', at: '1970-01-01T00:00:00.000Z' },
  })
})

const circular: { self?: unknown } = {}
circular.self = circular

test.each([
  ['a circle', circular, /circular/],
  [
    'a getter that throws',
    Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('boo')
      },
    }),
    /boo/,
  ],
  ['more than 32 kB', { text: 'x'.repeat(33_000) }, /too large/],
  ['more than 32 kB in Japanese', { text: '客'.repeat(11_000) }, /too large/],
  ['a list', [1], /no object/],
  ['text', 'text', /no object/],
])('%s is refused, with the reason', (_, props, reason) => {
  const { props: taken, trouble } = sanitize(props)
  expect(taken).toBeUndefined()
  expect(trouble).toMatch(reason)
})

test('just under 32 kB is taken', () => {
  expect(sanitize({ text: 'x'.repeat(32_000) }).trouble).toBeUndefined()
})

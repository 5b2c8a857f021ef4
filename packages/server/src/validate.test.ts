import { expect, test } from 'vitest'
import { refusals } from './refusals.ts'
import { event, NOW } from './testing.ts'
import { validateEvent } from './validate.ts'

const refusalOf = (input: unknown) => {
  const result = validateEvent(input, NOW)
  return result.ok ? undefined : result.refusal
}

test('an event with every field comes through as it is', () => {
  const full = event({
    member: 'm-1',
    tier: 'light',
    page: { url: 'https://shop.example/a?b=c', path: '/a', title: 'A', referrer: '' },
    props: { value: 1200, items: [{ item_id: 'T-12' }], nothing: null },
  })
  expect(validateEvent(full, NOW)).toEqual({ ok: true, event: full })
})

test('keys that an event does not have are left out, nulls are absent', () => {
  const plain = event()
  const sent = { ...plain, member: null, page: null, color: 'red' }
  expect(validateEvent(sent, NOW)).toEqual({ ok: true, event: plain })
})

test.each([
  ['not-an-object', null],
  ['not-an-object', 'page_view'],
  ['not-an-object', [event()]],
  ['id', { ...event(), id: '' }],
  ['id', { ...event(), id: 7 }],
  ['id', { ...event(), id: 'x'.repeat(129) }],
  ['name', { ...event(), name: '<script>alert(1)</script>' }],
  ['name', { ...event(), name: 'two words' }],
  ['name', { ...event(), name: '' }],
  ['name', { ...event(), name: 'x'.repeat(65) }],
  ['at-type', { ...event(), at: '2026-06-15' }],
  ['at-type', { ...event(), at: NOW + 0.5 }],
  ['at-past', { ...event(), at: 0 }],
  ['at-future', { ...event(), at: NOW + 25 * 3_600_000 }],
  ['at-future', { ...event(), at: 1e300 }],
  ['visitor', { ...event(), visitor: undefined }],
  ['session', { ...event(), session: 3 }],
  ['member', { ...event(), member: {} }],
  ['tier', { ...event(), tier: 'x'.repeat(65) }],
  ['page', { ...event(), page: 'https://shop.example/' }],
  ['page', { ...event(), page: { url: 'https://shop.example/' } }],
  ['page', { ...event(), page: { url: 'u', path: '/', title: 3 } }],
  ['props-type', { ...event(), props: [1] }],
  ['props-type', { ...event(), props: 'a' }],
] as const)('%s: %j is refused', (refusal, input) => {
  expect(refusalOf(input)).toBe(refusal)
  expect(refusals[refusal]).toMatch(/\.$/)
})

test('props may have 32 kB in UTF-8 and not a byte more', () => {
  const empty = Buffer.byteLength(JSON.stringify({ text: '' }))
  const fits = '客'.repeat(Math.floor((32 * 1024 - empty) / 3))
  expect(refusalOf({ ...event(), props: { text: fits } })).toBeUndefined()
  expect(refusalOf({ ...event(), props: { text: `${fits}客` } })).toBe('props-size')
})

test('props nested beyond all measure are refused, not an accident', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`)
  expect(['props-type', 'props-size']).toContain(refusalOf({ ...event(), props: deep }))
})

test('names in any script are fine', () => {
  expect(refusalOf(event({ name: 'お気に入り_追加' }))).toBeUndefined()
  expect(refusalOf(event({ name: 'addToCart' }))).toBeUndefined()
})

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
  ['bad-id', { ...event(), id: '' }],
  ['bad-id', { ...event(), id: 7 }],
  ['bad-id', { ...event(), id: 'x'.repeat(129) }],
  ['bad-name', { ...event(), name: '' }],
  ['bad-name', { ...event(), name: 7 }],
  ['bad-name', { ...event(), name: 'x'.repeat(101) }],
  ['bad-name', { ...event(), name: 'two\nlines' }],
  ['bad-name', { ...event(), name: 'a\u0000' }],
  ['bad-name', { ...event(), name: 'a\u0085' }],
  ['bad-time', { ...event(), at: '2026-06-15' }],
  ['bad-time', { ...event(), at: NOW + 0.5 }],
  ['clock-behind', { ...event(), at: 0 }],
  ['clock-ahead', { ...event(), at: NOW + 25 * 3_600_000 }],
  ['clock-ahead', { ...event(), at: 1e300 }],
  ['bad-visitor', { ...event(), visitor: undefined }],
  ['bad-session', { ...event(), session: 3 }],
  ['bad-member', { ...event(), member: {} }],
  ['bad-tier', { ...event(), tier: 'x'.repeat(65) }],
  ['bad-page', { ...event(), page: 'https://shop.example/' }],
  ['bad-page', { ...event(), page: { url: 'https://shop.example/' } }],
  ['bad-page', { ...event(), page: { url: 'u', path: '/', title: 3 } }],
  ['bad-props', { ...event(), props: [1] }],
  ['bad-props', { ...event(), props: 'a' }],
] as const)('%s: %j is refused', (refusal, input) => {
  expect(refusalOf(input)).toBe(refusal)
  expect(refusals[refusal]).toMatch(/\.$/)
})

test('props may have 32 kB in UTF-8 and not a byte more', () => {
  const empty = Buffer.byteLength(JSON.stringify({ text: '' }))
  const fits = '客'.repeat(Math.floor((32 * 1024 - empty) / 3))
  expect(refusalOf({ ...event(), props: { text: fits } })).toBeUndefined()
  expect(refusalOf({ ...event(), props: { text: `${fits}客` } })).toBe('props-too-large')
})

test('props nested beyond all measure are refused, not an accident', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`)
  expect(['bad-props', 'props-too-large']).toContain(refusalOf({ ...event(), props: deep }))
})

test.each([
  'お気に入り_追加',
  'addToCart',
  'Weird Name!!',
  '1abc',
  ' ',
  '<b>',
  '🛒'.repeat(50),
  'x'.repeat(100),
])('the name %j is fine', name => {
  expect(refusalOf(event({ name }))).toBeUndefined()
})

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { cut, encode, send } from './send.ts'

const eventOf = (id: string, text = '') => ({
  id,
  name: 'n',
  at: 1,
  visitor: 'v',
  session: 's',
  props: { text },
})

afterEach(() => vi.unstubAllGlobals())

function answerWith(response: () => Response | Promise<never>) {
  const calls: RequestInit[] = []
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    calls.push(options)
    return response()
  })
  return calls
}

test('the body is the wire format', () => {
  const { texts } = cut([eventOf('a'), eventOf('b')], 1000)
  expect(JSON.parse(encode('de"mo', texts, 5))).toEqual({
    v: 1,
    site: 'de"mo',
    sent_at: 5,
    events: [eventOf('a'), eventOf('b')],
  })
})

test('a batch ends before it is too large, by its bytes, and has one event at least', () => {
  const events = ['a', 'b', 'c'].map(id => eventOf(id, '客'.repeat(100)))
  expect(cut(events, 800).events).toHaveLength(2)
  expect(cut(events, 10).events).toHaveLength(1)
  expect(cut([], 10)).toEqual({ events: [], texts: [], bytes: 0 })
})

test('to another origin it is text, which needs no preflight', async () => {
  const calls = answerWith(() => new Response('{}'))
  await send({ to: 'https://elsewhere.example/e', body: 'x'.repeat(5000), gzip: true })
  expect(calls[0]!.headers).toEqual({ 'content-type': 'text/plain;charset=UTF-8' })
  expect(calls[0]!.body).toBe('x'.repeat(5000))
})

test('to the own origin it is JSON', async () => {
  const calls = answerWith(() => new Response('{}'))
  await send({ to: `${location.origin}/e`, body: '{}' })
  expect(calls[0]!.headers).toEqual({ 'content-type': 'application/json' })
})

test.each([
  ['an empty answer', () => new Response(null, { status: 204 }), { kind: 'sent', rejected: [] }],
  ['some other JSON', () => new Response('{"ok":true}'), { kind: 'sent', rejected: [] }],
  [
    'rejections',
    () => new Response('{"rejected":[{"id":"a","reason":"r"},null]}'),
    { kind: 'sent', rejected: [{ id: 'a', reason: 'r' }] },
  ],
  [
    '429',
    () => new Response('', { status: 429, headers: { 'retry-after': '2' } }),
    { kind: 'unreachable', retryAfter: 2000 },
  ],
  ['no network', () => Promise.reject(new TypeError('failed')), { kind: 'unreachable' }],
])('%s', async (_, response, outcome) => {
  answerWith(response)
  expect(await send({ to: '/e', body: '{}' })).toEqual(outcome)
})

test('the answer is read, or a keepalive share would never come back', async () => {
  const response = new Response('{}')
  answerWith(() => response)
  await send({ to: '/e', body: '{}', keepalive: true })
  expect(response.bodyUsed).toBe(true)
})

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { cut } from './batch.ts'
import { send } from './send.ts'
import { wire } from './wire.ts'

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
  const events = [eventOf('a'), eventOf('b')]
  const [request] = wire.encode({ site: 'de"mo', sentAt: 5, events }, { to: '/e' })
  expect(JSON.parse(request!.body)).toEqual({ v: 1, site: 'de"mo', sent_at: 5, events })
  expect(request!.ids).toEqual(['a', 'b'])
})

test('a batch ends before it is too large, by its bytes, and has one event at least', () => {
  const events = ['a', 'b', 'c'].map(id => eventOf(id, '客'.repeat(100)))
  expect(cut(events, undefined, 800)).toHaveLength(2)
  expect(cut(events, undefined, 10)).toHaveLength(1)
  expect(cut(events, 2, 8000)).toHaveLength(2)
  expect(cut([], undefined, 10)).toEqual([])
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

test('a format may name its type and headers', async () => {
  const calls = answerWith(() => new Response('{}'))
  await send({ to: '/e', body: '[]', contentType: 'application/cloudevents-batch+json', headers: { a: 'b' } })
  expect(calls[0]!.headers).toEqual({ 'content-type': 'application/cloudevents-batch+json', a: 'b' })
})

test.each([
  ['an empty answer', ''],
  ['some other JSON', '{"ok":true}'],
  ['no JSON', '<html>'],
])('%s rejects nothing', (_, answer) => {
  expect(wire.rejected!(answer, [])).toEqual([])
})

test('rejections are read', () => {
  const rejected = [{ id: 'a', reason: 'r' }]
  expect(wire.rejected!(JSON.stringify({ rejected: [...rejected, null] }), ['a'])).toEqual(rejected)
})

test('says what came back', async () => {
  const headers = { 'retry-after': '2' }
  answerWith(() => new Response('busy', { status: 429, headers }))
  expect(await send({ to: '/e', body: '{}' })).toEqual({
    status: 429,
    ok: false,
    text: 'busy',
    retryAfter: '2',
  })
})

test('no network is an answer, too', async () => {
  answerWith(() => Promise.reject(new TypeError('failed')))
  expect(await send({ to: '/e', body: '{}' })).toEqual({ status: 0, ok: false, text: '' })
})

test('the answer is read, or a keepalive share would never come back', async () => {
  const response = new Response('{}')
  answerWith(() => response)
  await send({ to: '/e', body: '{}', keepalive: true })
  expect(response.bodyUsed).toBe(true)
})

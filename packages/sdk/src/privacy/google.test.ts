import { expect, test } from 'vitest'
import { createGoogleConsent } from './google.ts'

type Item = unknown[] | object

/** As gtag() pushes it. */
const gtag = (...args: unknown[]): Item =>
  (function () {
    // biome-ignore lint/complexity/noArguments: that is what gtag pushes
    return arguments
  })(...(args as []))

const told = (items: Item[], ...types: string[]) => {
  const consent = createGoogleConsent()
  for (const item of items) consent.take(item)
  return consent.signal(types)
}
const all = (command: string, state: string, more = {}) =>
  gtag('consent', command, { analytics_storage: state, ad_storage: state, ...more })

test.each<[string, Item[], string | undefined]>([
  ['nothing was said', [], undefined],
  [
    'of something else',
    [gtag('event', 'purchase', {}), { event: 'x' }, ['consent'], null as never, 7 as never],
    undefined,
  ],
  ['a default waits for the answer', [all('default', 'denied')], 'pending'],
  ['a default yes is no answer', [all('default', 'granted')], 'assumed'],
  ['an answer', [all('default', 'denied'), all('update', 'granted')], 'granted'],
  ['an answer is no', [all('default', 'granted'), all('update', 'denied')], 'denied'],
  ['the last answer counts', [all('update', 'granted'), all('update', 'denied')], 'denied'],
  ['a default comes too late', [all('update', 'granted'), all('default', 'denied')], 'granted'],
  ['a yes for some regions is none', [all('default', 'granted', { region: ['US'] })], undefined],
  [
    'a no for some regions is one',
    [all('default', 'denied', { region: ['DE'] }), all('default', 'granted')],
    'pending',
  ],
  ['not a state', [all('update', 'maybe')], undefined],
])('%s', (_, items, signal) => {
  expect(told(items, 'analytics_storage')).toBe(signal)
  expect(told(items, 'analytics_storage', 'ad_storage')).toBe(signal)
})

test('all types have to agree', () => {
  const one = gtag('consent', 'update', { analytics_storage: 'granted' })
  expect(told([one], 'analytics_storage', 'ad_storage')).toBe('pending')
  expect(
    told([one, gtag('consent', 'update', { ad_storage: 'denied' })], 'analytics_storage', 'ad_storage'),
  ).toBe('denied')
})

test('names of what every object has are nothing special', () => {
  const item = gtag('consent', 'update', JSON.parse('{"__proto__": "granted", "constructor": "granted"}'))
  expect(told([item], 'toString')).toBeUndefined()
  expect(told([item], 'constructor')).toBe('granted')
  expect(Object.prototype).not.toHaveProperty('granted')
})

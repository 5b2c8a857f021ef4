import { expect, test } from 'vitest'
import { isOver, newSession, sourceOf } from './session.ts'

const minutes = 60_000

test('a session is over after more than 30 minutes without activity', () => {
  const session = newSession('s', 0)
  expect(isOver(session, 30 * minutes)).toBe(false)
  expect(isOver(session, 30 * minutes + 1)).toBe(true)
})

const from = (url: string, referrer = '') => sourceOf({ url, path: '/', referrer })

test.each([
  [
    'utm parameters',
    from('https://shop.example/?utm_source=mail&utm_medium=email&utm_campaign=may'),
    { source: 'mail', medium: 'email', campaign: 'may' },
  ],
  [
    'a search engine',
    from('https://shop.example/', 'https://www.google.co.jp/'),
    { source: 'www.google.co.jp', medium: 'organic' },
  ],
  [
    'another site',
    from('https://shop.example/', 'https://blog.example/a'),
    { source: 'blog.example', medium: 'referral' },
  ],
  [
    'the site itself',
    from('https://shop.example/', 'https://shop.example/a'),
    { source: '(direct)', medium: '(none)' },
  ],
  ['nowhere', from('https://shop.example/'), { source: '(direct)', medium: '(none)' }],
])('the source is told by %s', (_, found, wanted) => {
  expect(found).toEqual(wanted)
})

import { expect, test } from 'vitest'
import { campaignOf, sourceOf } from './source.ts'

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
  [
    'an advertiser’s mark',
    from('https://shop.example/?gclid=x1', 'https://www.google.com/'),
    { source: 'google', medium: 'cpc' },
  ],
  [
    'an advertiser’s mark, and a campaign’s name',
    from('https://shop.example/?yclid=y&utm_campaign=may'),
    { source: 'yahoo', medium: 'cpc', campaign: 'may' },
  ],
  [
    'utm parameters rather than a mark',
    from('https://shop.example/?fbclid=z&utm_source=fb&utm_term=tea&utm_other=no'),
    { source: 'fb', term: 'tea' },
  ],
  ['nowhere', from('https://shop.example/'), { source: '(direct)', medium: '(none)' }],
])('the source is told by %s', (_, found, wanted) => {
  expect(found).toEqual(wanted)
})

test('what an address tells of its campaign', () => {
  expect(campaignOf('https://shop.example/?q=tea&utm_source=mail&gclid=a')).toBe('utm_source,mail&gclid,a')
  expect(campaignOf('https://shop.example/?q=tea&utm_source=')).toBe('')
})

import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { findingsIn, placesOf } from '../../testing/findings.ts'

const site = { locale: 'ja-JP' }
const message = (title: unknown, text: unknown) => ({ show: { format: 'modal', title, text } })

it('warns where the site’s own language is missing, once for a campaign', () => {
  const campaigns = [
    campaign('a', message({ en: 'A' }, { en: 'B', fr: 'C' })),
    campaign('b', message({ ja: '甲' }, 'x')),
  ]
  expect(findingsIn({ site, campaigns }).filter(({ code }) => code === 'no-fallback-text')).toMatchObject([
    {
      severity: 'warning',
      path: ['campaigns', 0, 'show', 'title'],
      related: [['campaigns', 0, 'show', 'text']],
      needed: 'ja',
    },
  ])
})

it('hints where a language is missing that other messages speak', () => {
  const campaigns = [
    campaign('a', message({ ja: '甲', en: 'A' }, 'x')),
    campaign('b', message({ ja: '乙' }, 'y')),
  ]
  expect(placesOf('missing-language', { site, campaigns })).toEqual(['campaigns[1].show.title'])
})

it.each<[string, object]>([
  ['forms of one language', message({ 'ja-JP': '甲' }, { ja: '乙' })],
  ['labels, which are for the site’s own people', { label: { en: 'A' }, ...message({ ja: '甲' }, 'x') }],
  ['words in one language', message('A', 'B')],
])('is silent about %s', (_, more) => {
  const campaigns = [campaign('a', more)]
  expect(placesOf('no-fallback-text', { site, campaigns })).toEqual([])
  expect(placesOf('missing-language', { site, campaigns })).toEqual([])
})

import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { findingsIn, placesOf } from '../../testing/findings.ts'

const text = (words: unknown) => ({ campaigns: [campaign('a', { show: { format: 'modal', text: words } })] })

it.each(['javascript:alert(1)', 'data:text/html,x', 'JavaScript:x', 'ftp://a.example/'])(
  'refuses a link to %s',
  address => {
    const told = findingsIn(text({ ja: 'x', en: `See [this](${address}).` })).filter(
      ({ code }) => code === 'refused-link',
    )
    expect(told).toMatchObject([
      { severity: 'error', path: ['campaigns', 0, 'show', 'text', 'en'], found: address },
    ])
  },
)

it.each(['/cart', 'https://a.example/(b)', 'mailto:a@b.example', '#top', 'items/1'])(
  'takes a link to %s',
  address => {
    expect(placesOf('refused-link', text(`[this](${address})`))).toEqual([])
  },
)

it('tells of a host that reads as a page', () => {
  const buttons = [{ label: 'x', action: 'link', href: 'www.shop.example' }]
  const config = {
    campaigns: [
      campaign('a', { show: { format: 'modal', text: '[x](www.a.example) [y](/www.b)', buttons } }),
    ],
  }
  expect(placesOf('bare-host', config)).toEqual([
    'campaigns[0].show.text',
    'campaigns[0].show.buttons[0].href',
  ])
})

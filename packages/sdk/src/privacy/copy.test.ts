// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { copyOf, type Held } from './copy.ts'

const held: Held = {
  visitor: {
    id: 'v1',
    member: 'm<1>',
    tier: 'light',
    attributes: { plan: 'gold', '<img src=x onerror=alert(1)>': ['a', { b: '"&' }] },
    consent: { granted: true, at: 0, purposes: ['analytics'] },
  },
  events: [
    {
      id: 'e1',
      name: 'page_view',
      at: 0,
      visitor: 'v1',
      session: 's',
      page: { url: '/', path: '/', title: '茶器</title>' },
    },
    { id: 'e2', name: 'own_event', at: 1, visitor: 'v1', session: 's', props: { item_id: 'T-12', value: 3 } },
  ],
}
const about = { config: { site: { id: 'Shop' } }, now: Date.UTC(2026, 10, 22) }

async function read(as: 'html' | 'json', language = 'en', given = held) {
  const file = copyOf(given, { ...about, as, language })
  return { name: file.name, type: file.type, text: await file.text() }
}

test('a page that a visitor can read, with nothing of theirs as markup', async () => {
  const { name, type, text } = await read('html')
  expect([name, type]).toEqual(['okyaku-2026-11-22.html', 'text/html;charset=utf-8'])
  const page = new DOMParser().parseFromString(text, 'text/html')
  expect(page.querySelectorAll('img, script, link')).toHaveLength(0)
  expect([...page.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([
      'v1',
      'm<1>',
      'light',
      'gold',
      'a, b: "&',
      expect.stringContaining('to: analytics'),
    ]),
  )
  const cells = [...page.querySelectorAll('tbody tr')].map(row =>
    [...row.children].slice(1).map(cell => cell.textContent),
  )
  expect(cells).toEqual([
    ['looked at a page', '茶器</title>', ''],
    ['own_event', '', 'item_id: T-12; value: 3'],
  ])
})

test('speaks Japanese', async () => {
  const { text } = await read('html', 'ja-JP')
  expect(text).toContain('<html lang="ja">')
  expect(text).toContain('ページを見た')
  expect(text).toContain('行動の記録(2件)')
})

test('says of a visitor of whom nothing is known that it is so', async () => {
  const { text } = await read('html', 'fr', { visitor: { id: 'v', attributes: {} }, events: [] })
  expect(text).toContain('Nothing.')
  expect(text).toContain('not asked, or not answered')
})

test('JSON for another program', async () => {
  const { name, text } = await read('json')
  expect(name).toBe('okyaku-2026-11-22.json')
  expect(JSON.parse(text)).toEqual({ site: 'Shop', at: '2026-11-22T00:00:00.000Z', ...held })
})

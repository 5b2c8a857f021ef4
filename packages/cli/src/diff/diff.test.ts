import { describe, expect, it } from 'vitest'
import { file, ndjson, okyaku, type RunOptions } from '../testing.ts'
import { widthOfText } from '../width.ts'

const bar = { format: 'bar', text: 'x' }
const before = {
  site: { timeZone: 'Asia/Tokyo' },
  campaigns: [
    { id: 'cart', on: 'view_cart', show: bar, limits: { perVisitor: 1 } },
    { id: 'gone', on: 'search', show: bar },
    { id: 'same', on: 'page_view', show: { format: 'modal', text: 'x' } },
    { id: 'quiet', on: 'view_cart', status: 'draft', show: { format: 'toast', text: 'x' } },
  ],
}
const [cart, , same, quiet] = before.campaigns
const after = {
  ...before,
  campaigns: [
    { ...cart, limits: { perVisitor: 2 }, when: { history: [{ did: 'page_view' }] } },
    same,
    { ...quiet, status: 'live', when: { history: [{ did: 'purchase', atLeast: 2 }] } },
  ],
}

const noon = Date.UTC(2026, 10, 22, 3)
const event = (minute: number, visitor: string, name: string) => ({
  id: `${minute}`,
  name,
  at: noon + minute * 60_000,
  visitor,
  session: visitor,
  page: { url: `https://shop.example/${minute}`, path: `/${minute}` },
})
const events = [
  event(0, 'ann', 'page_view'),
  event(1, 'ann', 'view_cart'),
  event(2, 'ann', 'view_cart'),
  event(3, 'bob', 'view_cart'),
  event(4, 'bob', 'search'),
]

function diff(args: string[], options: RunOptions = {}) {
  const files = [
    file('old.json', before),
    file('new.json', after),
    '-e',
    file('events.ndjson', ndjson(events)),
  ]
  return okyaku(['diff', ...files, ...args], options)
}

const parse = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('--json', () => {
  it('prints who would have seen what differently, with the gate and reason of the side that did not show', async () => {
    const { code, stdout } = await diff(['--json'])
    expect(code).toBe(0)
    expect(parse(stdout)).toEqual([
      {
        at: noon + 120_000,
        visitor: 'ann',
        event: 'view_cart',
        campaign: 'cart',
        before: {
          outcome: 'skipped',
          gate: 'limits',
          reasons: [
            { path: 'campaigns[0].limits.perVisitor', needed: { atMost: 0, within: 'ever' }, found: 1 },
          ],
        },
        after: { outcome: 'shown' },
      },
      {
        at: noon + 180_000,
        visitor: 'bob',
        event: 'view_cart',
        campaign: 'cart',
        before: { outcome: 'shown' },
        after: { outcome: 'skipped', gate: 'audience', reasons: [expect.objectContaining({ found: 0 })] },
      },
      {
        at: noon + 240_000,
        visitor: 'bob',
        event: 'search',
        campaign: 'gone',
        before: { outcome: 'shown' },
        after: { outcome: 'absent' },
      },
    ])
  })

  it('adds what both skip for another reason where all outcomes are asked for', async () => {
    const all = parse((await diff(['--json', '--outcomes', 'all'])).stdout)
    expect(all.filter(({ campaign }) => campaign === 'quiet')[0]).toMatchObject({
      before: { outcome: 'skipped', gate: 'status' },
      after: { outcome: 'skipped', gate: 'audience' },
    })
  })

  it('says of a campaign that was not triggered what its trigger needed', async () => {
    const other = { ...before, campaigns: [{ ...cart, on: { event: 'view_cart', nth: 2 } }] }
    const files = [file('a.json', { ...before, campaigns: [cart] }), file('b.json', other)]
    const args = ['diff', ...files, '-e', file('e.ndjson', ndjson(events)), '--json']
    expect(parse((await okyaku(args)).stdout)[0].after).toMatchObject({
      outcome: 'untriggered',
      reasons: [{ path: 'campaigns[0].on.nth' }],
    })
  })
})

describe('the report', () => {
  it('counts by campaign what changes, and whom it gains and loses', async () => {
    const { stdout } = await diff([])
    expect(stdout).toMatch(/cart +2 +0 +- +-1/)
    expect(stdout).toMatch(/gone +1 → 0 +0 +- +-1/)
    expect(stdout).toMatch(/same +1 +0 +- +-\n/)
    expect(stdout).toContain(`2026-11-22 12:02  ann  view_cart
  cart: skipped: limits → shown
    limits.perVisitor: needed none so far, found 1
`)
    expect(stdout).toContain('no such campaign')
  })

  it('says so where nothing changes', async () => {
    const same = file('a.json', before)
    const { code, stdout } = await okyaku(['diff', same, same, '-e', file('e.ndjson', ndjson(events))])
    expect(code).toBe(0)
    expect(stdout).toContain('Nobody would have seen anything else.')
  })

  it.each(['en', 'ja'])('fits a terminal of 80 columns: %s', async lang => {
    const { stdout } = await diff(['--lang', lang], { columns: 80, env: { NO_COLOR: '1' } })
    for (const line of stdout.split('\n').slice(1)) expect(widthOfText(line)).toBeLessThanOrEqual(80)
  })
})

it('is wrong use where a file is missing, or two come from standard input', async () => {
  const good = file('a.json', before)
  expect((await okyaku(['diff', good, `${good}.none`, '-e', good])).code).toBe(2)
  expect((await okyaku(['diff', '-', '-', '-e', good])).code).toBe(2)
})

import { describe, expect, it } from 'vitest'
import { file, ndjson, okyaku, type RunOptions } from '../testing.ts'
import { widthOfText } from '../width.ts'

const config = `{
  "site": { "timeZone": "Asia/Tokyo" },
  "caps": { "gap": "2 hours" },
  "campaigns": [
    {
      "id": "cart",
      "on": "view_cart",
      "when": { "history": [{ "did": "view_item", "atLeast": 2, "within": "1 day" }] },
      "show": { "format": "bar", "text": "x" },
      "limits": { "perVisitor": 1 }
    },
    { "id": "hello", "on": "page_view", "show": { "format": "modal", "text": "x" } }
  ]
}`

const noon = Date.UTC(2026, 10, 22, 3)
const event = (minute: number, name: string, visitor = 'ann') => ({
  id: `${visitor}${minute}`,
  name,
  at: noon + minute * 60_000,
  visitor,
  session: visitor,
})
const events = [
  event(0, 'page_view'),
  event(1, 'view_item'),
  event(2, 'view_cart'),
  event(3, 'view_item', 'bob'),
  event(130, 'view_item'),
  event(131, 'view_cart'),
]

function explain(args: string[], options: RunOptions = {}) {
  const files = ['-c', file('okyaku.json', config), '-e', file('events.ndjson', ndjson(events))]
  return okyaku(['explain', ...files, '--visitor', 'ann', '--campaign', 'cart', ...args], options)
}

describe('explain', () => {
  it('says at the last event that all is open, before the exposure itself counts', async () => {
    const { code, stdout } = await explain(['--json'])
    expect(code).toBe(0)
    const { at, visitor, event, outcome, gates } = JSON.parse(stdout)
    expect({ at, visitor, event, outcome }).toEqual({
      at: noon + 131 * 60_000,
      visitor: 'ann',
      event: 'view_cart',
      outcome: 'shown',
    })
    expect(gates.map(({ gate, state }: { gate: string; state: string }) => `${gate} ${state}`)).toEqual([
      'status open',
      'schedule open',
      'consent open',
      'trigger open',
      'audience open',
      'limits open',
      'assignment open',
      'caps open',
      'arbitration open',
    ])
  })

  it('names every shut gate with its numbers, when it opens, and the place of the demand', async () => {
    const { stdout } = await explain(['--json', '--at', '2026-11-22 12:02'])
    const { outcome, gate, gates } = JSON.parse(stdout)
    expect({ outcome, gate }).toEqual({ outcome: 'skipped', gate: 'audience' })
    const shut = gates.filter(({ state }: { state: string }) => state === 'shut')
    expect(shut).toMatchObject([
      {
        gate: 'audience',
        state: 'shut',
        reasons: [
          {
            path: 'campaigns[0].when.history[0]',
            needed: { atLeast: 2, within: '1 day' },
            found: 1,
            line: 8,
            column: 29,
          },
        ],
      },
      {
        gate: 'caps',
        state: 'shut',
        reasons: [{ path: 'caps.gap', opensAt: noon + 7_200_000, line: 3, column: 13 }],
      },
    ])
  })

  it('is a table for people, in the site’s time', async () => {
    const { stdout } = await explain(['--at', '2026-11-22 12:02'])
    expect(stdout).toContain('cart for ann\nAs it stood at 2026-11-22 12:02 (Asia/Tokyo), at view_cart')
    expect(stdout).toContain('✗ Not shown: stopped by audience.')
    expect(stdout).toMatch(
      /✗ audience +when\.history\[0\]: needed at least 2 in the last 1 day, found 1\n +\S+okyaku\.json:8:29\n/,
    )
    expect(stdout).toMatch(
      /✗ caps +caps\.gap: needed 2 hours, found 2 minutes; opens 2026-11-22 14:00\n +\S+okyaku\.json:3:13\n/,
    )
    expect(stdout).toMatch(/· other messages +not asked/)
  })

  it('stands between two events as time alone has left it', async () => {
    const { stdout } = await explain(['--json', '--at', '2026-11-22'])
    const { event, gate, gates } = JSON.parse(stdout)
    expect({ event, gate }).toEqual({ gate: 'trigger' })
    // The exposure of the last event counts by then.
    expect(gates.find(({ gate }: { gate: string }) => gate === 'limits').state).toBe('shut')
  })

  it('takes for triggered what was, also by what leaves no event behind', async () => {
    const risen = {
      tiers: [{ id: 'light' }, { id: 'core', when: { history: [{ did: 'purchase' }] } }],
      campaigns: [
        { id: 'core', on: { tier: 'up' }, show: { format: 'bar', text: 'x' } },
        { id: 'out', on: { tier: 'up' }, show: { format: 'modal', text: 'x' }, holdout: 1 },
        { id: 'off', on: { tier: 'up' }, status: 'paused', show: { format: 'toast', text: 'x' } },
      ],
    }
    const files = [
      '-c',
      file('okyaku.json', risen),
      '-e',
      file('e.ndjson', ndjson([event(0, 'page_view'), event(1, 'purchase')])),
    ]
    const outcomes = await Promise.all(
      ['core', 'out', 'off'].map(async campaign => {
        const args = ['explain', ...files, '--visitor', 'ann', '--campaign', campaign, '--json']
        const { outcome, gate } = JSON.parse((await okyaku(args)).stdout)
        return [outcome, gate]
      }),
    )
    expect(outcomes).toEqual([
      ['shown', undefined],
      ['held_out', 'assignment'],
      ['skipped', 'status'],
    ])
  })

  it.each(['en', 'ja'])('fits a terminal of 80 columns: %s', async lang => {
    const { stdout } = await explain(['--lang', lang, '--at', '2026-11-22 12:02'], { columns: 80 })
    for (const line of stdout.split('\n')) expect(widthOfText(line)).toBeLessThanOrEqual(80)
  })

  it.each([
    ['a campaign that is not there', ['--campaign', 'carts'], 'Did you mean "cart"?'],
    ['a visitor who is not there', ['--visitor', 'eve'], 'no event of a visitor "eve"'],
    ['a time that is none', ['--at', 'noon'], '"noon" is not a time'],
  ])('is wrong use for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await explain(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

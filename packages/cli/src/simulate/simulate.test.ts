import { describe, expect, it } from 'vitest'
import { file, folder, ndjson, okyaku, type RunOptions } from '../testing.ts'
import { widthOfText } from '../width.ts'

const config = {
  site: { timeZone: 'Asia/Tokyo' },
  campaigns: [
    {
      id: 'try-favorites',
      on: { event: 'view_item', nth: 2 },
      show: { format: 'toast', text: 'x' },
      limits: { perVisitor: 1 },
      goal: { did: 'add_to_wishlist', within: '1 day' },
    },
    { id: 'cart', on: 'view_cart', holdout: 1, show: { format: 'bar', text: 'x' } },
    { id: 'leaving', on: { exitIntent: true }, show: { format: 'modal', text: 'x' } },
    { id: 'next', status: 'draft', on: 'view_cart', show: { format: 'modal', text: 'x' } },
  ],
}

const bar = { format: 'bar', text: 'x' }
const noon = Date.UTC(2026, 10, 22, 3)
const event = (id: number, visitor: string, name: string) => ({
  id: String(id),
  name,
  at: noon + id * 1000,
  visitor,
  session: visitor,
})
const events = [
  event(1, 'ann', 'page_view'),
  event(2, 'ann', 'view_item'),
  event(3, 'bob', 'view_item'),
  event(4, 'ann', 'view_item'),
  event(5, 'bob', 'view_cart'),
  event(6, 'ann', 'add_to_wishlist'),
  event(7, 'ann', 'campaign_shown'),
]

interface Given extends RunOptions {
  config?: unknown
  events?: string
}

function simulate(
  args: string[],
  { config: given = config, events: text = ndjson(events), ...rest }: Given = {},
) {
  const files = ['--config', file('okyaku.json', given), '--events', file('events.ndjson', text)]
  return okyaku(['simulate', ...files, ...args], rest)
}

const parse = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('--json', () => {
  it('prints who would have seen what, one decision a line, in the order of time', async () => {
    const { code, stdout } = await simulate(['--json'])
    expect(code).toBe(0)
    expect(parse(stdout)).toEqual([
      { at: noon + 4000, visitor: 'ann', event: 'view_item', campaign: 'try-favorites', outcome: 'shown' },
      {
        at: noon + 5000,
        visitor: 'bob',
        event: 'view_cart',
        campaign: 'cart',
        outcome: 'held_out',
        gate: 'assignment',
        reasons: [{ path: 'campaigns[1].holdout', needed: 1, found: expect.any(Number) }],
      },
    ])
  })

  it('adds what was triggered and skipped where all outcomes are asked for', async () => {
    const { stdout } = await simulate(['--json', '--outcomes', 'all'])
    expect(parse(stdout).map(({ campaign, outcome, gate }) => ({ campaign, outcome, gate }))).toContainEqual({
      campaign: 'next',
      outcome: 'skipped',
      gate: 'status',
    })
  })

  it('decides for the same visitor as the events come, however the file is sorted', async () => {
    const sorted = await simulate(['--json', '--outcomes', 'all'])
    const shuffled = await simulate(['--json', '--outcomes', 'all'], { events: ndjson(events.toReversed()) })
    expect(shuffled.stdout).toBe(sorted.stdout)
  })

  it('decides what is due by itself in its place in time, while the page is open', async () => {
    const later = {
      site: { timeZone: 'Asia/Tokyo' },
      campaigns: [
        { id: 'cart', on: { after: '10 seconds', of: 'add_to_cart', unless: 'purchase' }, show: bar },
        { id: 'slow', on: 'search', delay: '20 minutes', show: { format: 'modal', text: 'x' } },
      ],
    }
    const { stdout } = await simulate(['--json'], {
      config: later,
      events: ndjson([
        event(1, 'ann', 'add_to_cart'),
        event(2, 'bob', 'add_to_cart'),
        event(3, 'bob', 'page_leave'),
        event(4, 'cyd', 'search'),
        event(20, 'dan', 'page_view'),
        event(3600, 'bob', 'page_view'),
      ]),
    })
    expect(
      parse(stdout).map(({ at, visitor, event, campaign }) => [at - noon, visitor, event, campaign]),
    ).toEqual([
      [11_000, 'ann', 'timer', 'cart'],
      [1_204_000, 'cyd', 'timer', 'slow'],
      [3_600_000, 'bob', 'page_view', 'cart'],
    ])
  })

  it('waits no further than the time asked for', async () => {
    const later = { campaigns: [{ id: 'slow', on: 'view_cart', delay: '1 minute', show: bar }] }
    const shown = async (at: string) => (await simulate(['--json', '--at', at], { config: later })).stdout
    expect(await shown('2026-11-22 03:01:04')).toBe('')
    expect(await shown('2026-11-22 03:01:05')).toContain('"slow"')
  })

  it('leaves the notes to the error stream', async () => {
    const { stderr } = await simulate(['--json'])
    expect(stderr).toContain('1 campaign waits for signals (exitIntent)')
    expect(stderr).toContain('1 event left out')
  })
})

describe('the report', () => {
  it('lists the decisions, counts by campaign, and says what events cannot tell', async () => {
    const { code, stdout, stderr } = await simulate(['--outcomes', 'all'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.slice(stdout.indexOf('\n') + 1)).toBe(`6 events of 2 visitors, 2026-11-22 (Asia/Tokyo)

Time              Visitor  Event      Campaign       Outcome
----------------  -------  ---------  -------------  ---------------
2026-11-22 12:00  ann      view_item  try-favorites  shown
2026-11-22 12:00  bob      view_cart  cart           held out
2026-11-22 12:00  bob      view_cart  next           skipped: status

Campaign       Shown  Reach  Held out  Goals  Triggered, but skipped by
-------------  -----  -----  --------  -----  -------------------------
try-favorites      1    50%         -      1
cart               -      -         1      -
leaving            -      -         -      -
next               -      -         -      -  draft

• 1 campaign waits for signals (exitIntent) that recorded events do not hold, and cannot be rehearsed: leaving.
• 1 event left out: what an earlier config showed, and the tiers it gave.
• Nobody has seen these messages: goals are what visitors did anyway, and nobody clicks or dismisses.
`)
  })

  it('shows one visitor alone where asked to', async () => {
    const { stdout } = await simulate(['--visitor', 'bob', '--outcomes', 'all'])
    expect(stdout).toContain('2 events of 1 visitor')
    expect(stdout).not.toMatch(/\bann\b/)
  })

  it('tells as of a time what has happened by then, and how every campaign stands', async () => {
    const { code, stdout } = await simulate(['--at', '2026-11-22 12:00:04'])
    expect(code).toBe(0)
    expect(stdout).toContain('4 events of 2 visitors')
    expect(stdout).not.toContain('view_cart')
    expect(stdout).toContain(`How it stands at 2026-11-22 12:00, were the trigger to fire then
Campaign       Visitors to show it to  Visitors stopped by
-------------  ----------------------  -------------------
try-favorites                       1  limits 1
cart                                -  hold-out 2
leaving                             1  another message 1
next                                -  status 2
`)
  })

  it('says why where one visitor stands alone', async () => {
    const { stdout } = await simulate(['--at', '2026-11-22 12:00:04', '--visitor', 'ann'])
    expect(stdout).toContain('limits 1 (limits.perVisitor: needed none so far, found 1)')
  })

  it('takes no time that is none', async () => {
    const { code, stdout, stderr } = await simulate(['--at', 'noon'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('"noon" is not a time')
  })

  it('lists as many decisions as asked for, and counts the rest', async () => {
    const { stdout } = await simulate(['--rows', '1'])
    expect(stdout).toContain('ann      view_item')
    expect(stdout).toContain('… and 1 more')
    expect(stdout).not.toContain('bob')
  })

  it.each(['en', 'ja'])('fits a terminal of 60 columns: %s', async lang => {
    const { stdout } = await simulate(['--lang', lang, '--outcomes', 'all'], {
      columns: 60,
      env: { NO_COLOR: '1' },
    })
    const lines = stdout.split('\n').slice(1)
    for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(60)
  })

  it('speaks Japanese', async () => {
    const { stdout } = await simulate(['--lang', 'ja'])
    expect(stdout).toContain('イベント6件、訪問者2人、2026-11-22(Asia/Tokyo)')
    expect(stdout).toContain('非表示群')
    expect(stdout).toContain('1件のキャンペーンは、記録されたイベントにない合図(exitIntent)')
  })

  it('has something to say where nothing happened', async () => {
    const { code, stdout } = await simulate([], { events: '' })
    expect(code).toBe(0)
    expect(stdout).toContain('No events.')
    expect(stdout).toContain('Nobody would have seen a message.')
  })

  it('colors for a screen alone', async () => {
    expect((await simulate([])).stdout).not.toContain('\u001b')
    expect((await simulate([], { columns: 80 })).stdout).toContain('\u001b[32mshown\u001b[39m')
  })
})

it('says that there is nobody of that name, rather than rehearse nobody', async () => {
  const { code, stdout, stderr } = await simulate(['--visitor', 'eve'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/There is no event of a visitor "eve" in \S+events\.ndjson\./)
  expect((await simulate(['--visitor', 'ann', '--at', '2026-11-01'])).stderr).toContain('up to that time')
})

it('shows what visitors call themselves, and lets the terminal obey none of it', async () => {
  const evil = [1, 2].map(id => event(id, '\u001b[2Jann', 'view_item'))
  const { stdout } = await simulate([], { events: ndjson(evil) })
  expect(stdout).toContain('\uFFFD[2Jann')
  expect(stdout).not.toContain('\u001b')
})

describe('what is wrong in the files', () => {
  it('is told of the config, whose other campaigns are rehearsed', async () => {
    const [first, ...others] = config.campaigns
    const { code, stdout, stderr } = await simulate(['--json'], {
      config: { ...config, campaigns: [{ ...first, priority: 'top' }, ...others] },
    })
    expect(code).toBe(1)
    expect(stderr).toContain('"priority" cannot be "top".')
    expect(stderr).toContain('Switched off until mended: try-favorites.')
    expect(parse(stdout).map(({ campaign }) => campaign)).toEqual(['cart'])
  })

  it('is told of lines that are no events; the others are rehearsed', async () => {
    const { code, stdout, stderr } = await simulate(['--json'], { events: `${ndjson(events)}{"id"\n` })
    expect(code).toBe(1)
    expect(stderr).toMatch(/events\.ndjson:8 {2}is not JSON/)
    expect(stderr).toContain('1 line left out.')
    expect(parse(stdout)).toHaveLength(2)
  })

  it('is told of a line with all that is missing in it, and an example once', async () => {
    const { stderr } = await simulate(['--json'], { events: '{"name":"search"}\n{"name":5,"at":"noon"}\n' })
    expect(stderr).toContain('"id" is missing; "at" is missing; "visitor" is missing; "session" is missing')
    expect(stderr).toContain('"name" has to be a text that is not empty; "at" has to be a number')
    expect(stderr.split('An event looks like this: {"id":')).toHaveLength(2)
  })

  it('is told of an export by the number of the event', async () => {
    const { stderr, stdout } = await simulate(['--json'], {
      events: JSON.stringify({ events: [...events, 5] }),
    })
    expect(stderr).toContain('events.ndjson events[7]  is not an object')
    expect(stderr).toContain('1 bad event left out.')
    expect(parse(stdout)).toHaveLength(2)
  })

  it('ends the rehearsal where nothing of the config can be used', async () => {
    const { code, stdout, stderr } = await simulate([], { config: '{ "campaigns": [' })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('still open')
  })

  it('is wrong use where a file is missing', async () => {
    const none = `${folder()}/none`
    const good = file('okyaku.json', config)
    expect(await okyaku(['simulate', '-c', none, '-e', none])).toMatchObject({ code: 2, stdout: '' })
    const { code, stderr } = await okyaku(['simulate', '-c', good, '-e', none])
    expect(code).toBe(2)
    expect(stderr).toContain('There is no file')
  })
})

it('rehearses events from standard input', async () => {
  const args = ['simulate', '-c', file('okyaku.json', config), '-e', '-']
  const { stdout, stderr } = await okyaku(args, { stdin: `x\n${ndjson(events)}` })
  expect(stdout).toContain('on stdin\n6 events of 2 visitors')
  expect(stderr).toContain('stdin:1  is not JSON')
})

import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { file, folder, okyaku, type RunOptions } from '../testing.ts'
import { widthOfText } from '../width.ts'

const bar = { format: 'bar', text: 'x' }
const config = {
  site: { timeZone: 'Asia/Tokyo' },
  holdout: 0.5,
  tiers: [{ id: 'light' }, { id: 'core', when: { history: [{ did: 'purchase', within: '30 days' }] } }],
  scores: { miles: { points: { purchase: { per: 'value', times: 0.01 }, review: 50 } } },
  campaigns: [
    {
      id: 'hint',
      on: { event: 'view_item', nth: 2, within: 'session' },
      when: { visitor: { plan: 'free' } },
      show: bar,
      limits: { perVisitor: 1, afterDismiss: '7 days' },
      goal: { did: 'add_to_wishlist', within: '1 day' },
    },
    { id: 'more', on: { scrolled: 60 }, show: { format: 'toast', text: 'x' }, holdout: 0.5 },
    {
      id: 'split',
      on: 'view_cart',
      variants: [
        { id: 'a', show: { format: 'modal', text: 'x' } },
        { id: 'none', show: 'nothing' },
      ],
    },
    { id: 'rest', on: 'search', show: { format: 'modal', text: 'x' }, limits: { notAgainFor: '2 days' } },
    { id: 'late', on: 'login', delay: '10 seconds', show: { format: 'modal', text: 'x' } },
    { id: 'title', on: 'share', when: { page: { title: { contains: 'tea' } } }, show: bar },
    {
      id: 'source',
      on: 'generate_lead',
      when: { session: { source: 'www.google.com', medium: 'organic' } },
      show: bar,
    },
    { id: 'referred', on: 'page_view', when: { page: { referrer: { contains: '/guide' } } }, show: bar },
    { id: 'phone', on: 'share', when: { device: { type: 'mobile' } }, show: { format: 'modal', text: 'x' } },
  ],
}

const seeItems = [
  { event: 'view_item', page: '/items/1' },
  { event: 'view_item', page: '/items/2', expect: { shown: ['hint'] } },
]
const free = { name: 'free', visitor: { plan: 'free' } }

/** Runs tests as a file beside their config. */
function run(tests: unknown, options: RunOptions = {}, args: string[] = []) {
  const path = file('okyaku.json', config)
  const place = join(dirname(path), 'shop.okyaku-test.json')
  writeFileSync(place, typeof tests === 'string' ? tests : JSON.stringify({ tests }, null, 2))
  return okyaku(['test', dirname(place), ...args], options)
}

const passes = async (test: object) => {
  const { code, stdout, stderr } = await run([{ name: 'it', ...test }])
  expect({ code, stderr, stdout: stdout.split('\n').slice(1).join('\n') }).toEqual({
    code: 0,
    stderr: '',
    stdout: '✓ it\n\n1 passed, 0 failed\n',
  })
}

const fails = async (test: object) => {
  const { code, stdout } = await run([{ name: 'it', ...test }])
  expect(code).toBe(1)
  return stdout
}

describe('a visit', () => {
  it('is decided as on the site', () => passes({ ...free, name: 'it', steps: seeItems }))

  it('views a page before something happens there, and begins by viewing one', () =>
    passes({
      steps: [
        { event: 'view_item', page: '/items/1', expect: { shown: [] } },
        { signal: { scrolled: 100 }, expect: { shown: ['more'] } },
      ],
    }))

  it('crosses a threshold once on a page, and not before it is reached', () =>
    passes({
      steps: [
        { signal: { scrolled: 59 }, expect: { shown: [] } },
        { signal: { scrolled: 70 }, expect: { shown: ['more'] } },
        { dismiss: 'more' },
        { signal: { scrolled: 90 }, expect: { notShown: { more: 'trigger' } } },
        { goTo: '/next' },
        { signal: { scrolled: 60 }, expect: { shown: ['more'] } },
      ],
    }))

  it('takes time: what rests does so until it is over', () =>
    passes({
      steps: [
        { at: '2026-11-10 10:00', event: 'search', expect: { shown: ['rest'] } },
        { wait: '47 hours' },
        { event: 'search', expect: { notShown: { rest: 'limits' } } },
        { at: '2026-11-12 10:01', event: 'search', expect: { shown: ['rest'] } },
        { at: '+49 hours', event: 'search', expect: { shown: ['rest'] } },
      ],
    }))

  it('falls into sessions, by themselves or when asked for', () =>
    passes({
      ...free,
      name: 'it',
      steps: [
        { event: 'view_item' },
        { wait: '31 minutes' },
        { event: 'view_item', expect: { notShown: { hint: 'trigger' } } },
        { event: 'view_item', session: 'new', expect: { notShown: ['hint'] } },
        { event: 'view_item', expect: { shown: ['hint'] } },
      ],
    }))

  it('clicks, dismisses and reaches goals', () =>
    passes({
      ...free,
      name: 'it',
      steps: [
        ...seeItems,
        { click: 'hint', expect: { goals: [] } },
        { event: 'add_to_wishlist', expect: { goals: ['hint'] } },
        { event: 'view_cart', expect: { shown: ['split'] } },
        { dismiss: 'split', expect: { goals: [] } },
      ],
    }))

  it('waits for what is due by itself', () =>
    passes({
      steps: [
        { event: 'login', expect: { shown: [] } },
        { wait: '9 seconds', expect: { shown: [] } },
        { wait: '1 second', expect: { shown: ['late'] } },
      ],
    }))

  it('sums scores', () =>
    passes({
      steps: [
        { event: 'purchase', props: { value: 3000 } },
        { event: 'review', expect: { scores: { miles: 80 } } },
      ],
    }))

  it('asks for a campaign', () =>
    passes({ steps: [{ show: 'phone', expect: { notShown: { phone: 'audience' } } }] }))

  it('knows device, consent and tier', async () => {
    await passes({ device: { type: 'mobile' }, steps: [{ event: 'share', expect: { shown: ['phone'] } }] })
    await passes({
      consented: false,
      steps: [{ event: 'search', expect: { notShown: { rest: 'consent' } } }],
    })
    await passes({
      steps: [
        { event: 'search', expect: { tier: 'light' } },
        { event: 'purchase', expect: { tier: 'core' } },
        { wait: '31 days', expect: { tier: 'light' } },
      ],
    })
  })
})

describe('a page', () => {
  it('has the title that it is given, until it is left', () =>
    passes({
      name: 'it',
      steps: [
        { goTo: '/a', title: 'Green tea' },
        { event: 'share', expect: { shown: ['title'] } },
        { goTo: '/b' },
        { event: 'share', expect: { notShown: { title: 'audience' } } },
        { event: 'share', title: 'Black tea', expect: { shown: ['title'] } },
      ],
    }))

  it('is come to from the one before, else from where it is said, which is where the visit comes from', () =>
    passes({
      name: 'it',
      steps: [
        { goTo: '/a', referrer: 'https://www.google.com/', expect: { shown: [] } },
        { event: 'generate_lead', expect: { shown: ['source'] } },
        { goTo: '/guide', expect: { shown: [] } },
        { goTo: '/c', expect: { shown: ['referred'] } },
        { session: 'new', goTo: '/guide', expect: { shown: [] } },
        { event: 'generate_lead', expect: { notShown: { source: 'audience' } } },
        { goTo: '/guide?x', referrer: '/d', expect: { shown: [] } },
      ],
    }))
})

describe('groups', () => {
  it('hold nobody out by chance', () =>
    passes({ steps: [{ event: 'search', expect: { shown: ['rest'], heldOut: [] } }] }))

  it('hold out of everything when asked to', () =>
    passes({ holdout: true, steps: [{ event: 'search', expect: { shown: [], heldOut: ['rest'] } }] }))

  it('hold out of one campaign when asked to', () =>
    passes({
      holdout: ['more'],
      steps: [
        { signal: { scrolled: 60 }, expect: { heldOut: ['more'] } },
        { event: 'search', expect: { shown: ['rest'] } },
      ],
    }))

  it.each(['a', 'none'])('give the variant asked for: %s', variant =>
    passes({
      variant: { split: variant },
      steps: [
        {
          event: 'view_cart',
          expect: { variant: { split: variant }, [variant === 'a' ? 'shown' : 'heldOut']: ['split'] },
        },
      ],
    }),
  )

  it('are found for every test anew, also under one name', async () => {
    const search = (holdout: object, expected: object) => ({
      name: 'one name',
      ...holdout,
      steps: [{ event: 'search', expect: expected }],
    })
    const tests = [search({}, { shown: ['rest'] }), search({ holdout: true }, { heldOut: ['rest'] })]
    expect((await run(tests)).stdout).toContain('2 passed, 0 failed')
  })

  it('that nobody can be in are named', { timeout: 30_000 }, async () => {
    const stdout = await fails({
      holdout: ['rest'],
      steps: [{ event: 'search', expect: { heldOut: ['rest'] } }],
    })
    expect(stdout).toContain('in the config: rest.')
  })
})

describe('a failure', () => {
  it('prints expected beside found, with place and reasons', async () => {
    const stdout = await fails({ visitor: { plan: 'paid' }, steps: seeItems })
    expect(stdout).toContain(`✗ it
    `)
    expect(stdout).toMatch(/shop\.okyaku-test\.json:17:\d+\n/)
    expect(stdout).toContain(`    step 2, 2026-01-12 12:00: view_item on /items/2
    - shown, expected: hint
    + shown, found: nothing
      hint is stopped by audience
        when.visitor.plan: needed free, found paid`)
    expect(stdout).toContain('0 passed, 1 failed')
  })

  it.each([
    [{ shown: [] }, '+ shown, found: rest'],
    [{ heldOut: ['rest'] }, '- held out, expected: rest'],
    [{ notShown: ['rest'] }, '+ not shown, found: {"rest":"shown"}'],
    [{ notShown: { hint: 'limits' } }, '+ not shown, found: {"hint":"trigger"}'],
    [{ goals: ['hint'] }, '+ goals, found: nothing'],
    [{ tier: 'core' }, '+ tier, found: "light"'],
    [{ variant: { split: 'a' } }, '+ variant, found: {"split":null}'],
  ])('is found: %j', async (expected, text) => {
    expect(await fails({ steps: [{ event: 'search', expect: expected }] })).toContain(text)
  })

  it('of a whole file is counted, too', async () => {
    const { code, stdout } = await run([
      { name: 'it', steps: [{ event: 'search', expect: { shown: ['gone'] } }] },
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('0 passed, 0 failed, 1 file not played')
  })

  it('leaves the other tests to be run', async () => {
    const wrong = { name: 'wrong', steps: [{ event: 'search', expect: { shown: [] } }] }
    const { stdout } = await run([wrong, { ...free, steps: seeItems }])
    expect(stdout).toContain('1 passed, 1 failed')
  })

  it.each(['en', 'ja'])('fits a terminal of 60 columns: %s', async lang => {
    const tests = [{ name: 'it', visitor: { plan: 'paid' }, steps: seeItems }]
    const { stdout } = await run(tests, { columns: 60 }, ['--lang', lang])
    for (const line of stdout.split('\n').filter(line => !line.includes('.okyaku-test.json')))
      expect(widthOfText(line)).toBeLessThanOrEqual(60)
  })
})

it('tells of a click on what is not open', async () => {
  const steps = [...seeItems, { dismiss: 'hint', expect: {} }, { click: 'hint' }]
  const { code, stdout } = await run([{ ...free, steps }])
  expect(code).toBe(1)
  expect(stdout).toMatch(/step 4, .*click hint on \/items\/2\n +The message of hint is not open here/)
})

describe('a test file', () => {
  const told = async (tests: unknown) => {
    const { code, stderr } = await run(tests)
    expect(code).toBe(1)
    return stderr
  }

  it.each([
    ['a mistyped key', [{ name: 'x', steps: [{ evnt: 'search' }] }], 'Did you mean "event"?'],
    ['a mistyped campaign', [{ name: 'x', steps: [{ click: 'hnt' }] }], '"hnt"'],
    [
      'a mistyped gate',
      [{ name: 'x', steps: [{ event: 'a', expect: { notShown: { hint: 'limit' } } }] }],
      'Did you mean "limits"?',
    ],
    [
      'an unknown campaign as a key',
      [{ name: 'x', variant: { spilt: 'a' }, steps: [] }],
      'Did you mean "split"?',
    ],
    ['a missing name', [{ steps: [] }], 'lacks the key "name"'],
    ['missing steps', [{ name: 'x' }], 'Add it: "steps": [{ "goTo": "/" }]'],
    ['no steps', [{ name: 'x', steps: [] }], '"steps" is empty'],
    ['what expects nothing', [{ name: 'x', steps: [{ goTo: '/', expect: {} }] }], 'expects nothing'],
    ['more than all of a page', [{ name: 'x', steps: [{ signal: { scrolled: 300 } }] }], 'from 1 to 100'],
    ['no address', [{ name: 'x', steps: [{ goTo: 'https://' }] }], 'not the address of a page'],
    ['no time zone', [{ name: 'x', timeZone: 'Edo', steps: [] }], 'name of a time zone'],
    ['two actions', [{ name: 'x', steps: [{ event: 'a', goTo: '/' }] }], 'goTo'],
    ['no time', [{ name: 'x', steps: [{ at: 'noon', event: 'a' }] }], 'This is not a time.'],
    ['a holdout of false', [{ name: 'x', holdout: false, steps: [] }], 'Here only true has a meaning.'],
    [
      'steps out of order',
      [{ name: 'x', steps: [{ at: '2026-11-10 10:00' }, { at: '2026-11-10 09:00' }] }],
      'is before the step above it',
    ],
  ])('is told of %s, with its place', async (_, tests, text) => {
    const stderr = await told(tests)
    expect(stderr).toContain(text)
    expect(stderr).toMatch(/shop\.okyaku-test\.json:\d+:\d+ {2}tests/)
  })

  it('is told where it is no JSON', async () => {
    expect(await told('{ "tests": [')).toContain('still open')
  })

  it('is told where its config is missing', async () => {
    const { code, stderr } = await okyaku([
      'test',
      file('a.okyaku-test.json', { config: './none.json', tests: [] }),
    ])
    expect({ code, isTold: stderr.includes('none.json') }).toEqual({ code: 2, isTold: true })
  })

  it('may be nowhere', async () => {
    const { code, stderr } = await okyaku(['test', folder()])
    expect({ code, stderr: stderr.includes('There is no *.okyaku-test.json') }).toEqual({
      code: 2,
      stderr: true,
    })
    expect((await okyaku(['test', join(folder(), 'none.okyaku-test.json')])).code).toBe(2)
  })
})

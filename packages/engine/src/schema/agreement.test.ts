import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Problem, parseConfig } from '../index.ts'
import { editorWith } from '../testing/editor.ts'
import { wholeConfig } from '../testing/whole-config.ts'
import { jsonSchema } from './index.ts'

const editor = editorWith(jsonSchema(undefined, { lang: 'en' }))

const { $schema: _, ...common } = wholeConfig

/** What few configs use. */
const rare = {
  tiers: [{ id: 'light' }, { id: 'core', keepFor: '30 days', when: { score: { miles: { atLeast: 500 } } } }],
  tierFrom: 'rank',
  scores: {
    miles: {
      label: 'Miles',
      points: { purchase: { per: 'value', times: 0.01 }, review: 50 },
      within: '365 days',
    },
  },
  caps: { quietHours: { hours: '23:00-07:00', zone: 'visitor' } },
  campaigns: [
    {
      id: 'a',
      on: [
        { idle: '30 seconds' },
        { visible: '#reviews', for: '2 seconds' },
        { rageClick: true },
        { after: '30 minutes', of: { campaign: 'a', was: 'shown' }, unless: ['purchase'] },
        { tier: 'up', to: 'core' },
      ],
      when: {
        time: { weekdays: ['mon'], hours: '09:00-18:00' },
        cart: { items: { atLeast: 1 }, ids: { has: 'a' } },
        viewed: { count: 2 },
        history: [
          { did: 'purchase', onDays: 2, within: 'ever' },
          { since: 'purchase', atLeast: '3 days' },
          { sum: 'value', of: 'purchase', moreThan: 1.5 },
          {
            sequence: ['view_item', ['add_to_cart']],
            within: '1 hour',
            without: 'purchase',
            inLast: 'today',
          },
          { campaign: 'a', was: 'clicked', exactly: 1 },
        ],
      },
      delay: '10 seconds',
      show: 'nothing',
    },
  ],
  journeys: [
    {
      id: 'welcome',
      on: 'sign_up',
      goal: { did: 'purchase' },
      steps: [
        { id: 'hello', show: { format: 'bar', text: 'a' } },
        {
          id: 'tour',
          wait: '3 days',
          if: 'notClicked',
          after: 'hello',
          when: { tier: 'core' },
          show: 'nothing',
        },
      ],
    },
  ],
}

/** Every place in a JSON value. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, 1.5, 2, '', 'x', true, false, [], {}, [[]], [null], { x: 1 }, [
    'session',
  ]),
  fc.constantFrom<unknown>(
    '14 dayz',
    '14 days',
    'ever',
    '09:00-18:00',
    '2026-01-01',
    '2026-02-30',
    'mobile',
    'javascript:a',
  ),
  fc.constantFrom<unknown>(
    { did: 'x' },
    { did: 'x', didNot: 'y' },
    { atLeast: 1 },
    { atLeast: '1 day' },
    { ja: 'x' },
    'nothing',
  ),
  fc.jsonValue(),
)

/** A config with some of its places spoiled, each in a way that its own words suggest. */
const spoiled = (config: object) => {
  const words = [...new Set(placesOf(config).flatMap(path => path.slice(-1)))].filter(
    word => !/^\d+$/.test(word),
  )
  const spoil = fc.record({
    place: fc.constantFrom(...placesOf(config).filter(path => path.length > 0)),
    how: fc.constantFrom('replace', 'delete', 'rename', 'add'),
    word: fc.constantFrom(...words),
    value: junk,
  })
  return fc.array(spoil, { minLength: 1, maxLength: 2 }).map(spoils => {
    const copy = structuredClone(config)
    for (const { place, how, word, value } of spoils) {
      const key = place.at(-1)!
      const holder = place.slice(0, -1).reduce<unknown>((at, step) => Object(at)[step], copy)
      if (typeof holder !== 'object' || holder === null) continue
      const held = holder as Record<string, unknown>
      const old = held[key]
      if (how === 'replace') held[key] = value
      else if (how === 'add' && !Array.isArray(holder)) held[word] = value
      else if (!Array.isArray(holder)) delete held[key]
      if (how === 'rename' && !Array.isArray(holder)) held[word] = old
    }
    return copy
  })
}

/** Only a calendar, or a list of zones and languages, could tell these; a schema has neither. */
const loose = ['date', 'timeZone', 'locale', 'address']

/** What hangs on the file as a whole rather than on the shape of one of its values. */
const beyondShapes: Problem['code'][] = [
  'duplicate-id',
  'unknown-step',
  'unknown-id',
  'ring',
  'wrong-order',
  'too-deep',
  'unknown-locale',
]

const canTell = ({ code, needed, path }: Problem) =>
  !beyondShapes.includes(code) &&
  !(code === 'wrong-type' && loose.includes(needed ?? '')) &&
  path.at(-1) !== '__proto__'

describe.each([
  ['the common words', common],
  ['the rare words', rare],
])('on %s, schema and engine', (_, config) => {
  it('both have nothing to say against what is right', async () => {
    expect(parseConfig(config).problems).toEqual([])
    expect(await editor.marks(JSON.stringify(config))).toEqual([])
  })

  it('agree on what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled(config), async input => {
        const text = JSON.stringify(input)
        const { problems } = parseConfig(JSON.parse(text))
        const marks = await editor.marks(text)
        // What the schema refuses, the engine refuses too.
        if (marks.length) expect(problems).not.toEqual([])
        // What the engine refuses for its shape, the schema refuses too.
        if (problems.some(canTell)) expect(marks).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

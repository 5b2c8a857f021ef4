import { describe, expect, it } from 'vitest'
import { parseConfig } from './index.ts'
import { checkAnswer } from './testing/answer.ts'
import { rareConfig } from './testing/rare-config.ts'
import { placesOf } from './testing/spoiled.ts'
import { wholeConfig } from './testing/whole-config.ts'

/** Every key and every text of a JSON value. */
function wordsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key)
    wordsOf(inner, found)
  }
  return found
}

/** The config with another word wherever that one stands, as a key or as a value. */
const renamed = (config: object, word: string, to: string): unknown =>
  JSON.parse(JSON.stringify(config).replaceAll(JSON.stringify(word), JSON.stringify(to)))

const hostile = ['__proto__', 'constructor', '0', '']

describe.each(hostile)('the word %j wherever another stood', word => {
  it('ends in a config that works or in problems', { timeout: 30_000 }, () => {
    for (const whole of [wholeConfig, rareConfig])
      for (const other of wordsOf(whole)) checkAnswer(renamed(whole, other, word))
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe.each(['constructor', 'toString', 'hasOwnProperty'])(
  'the name %s, which every object inherits',
  word => {
    it.each(['readers', 'light', 'story', 'try', 'nudge', 'favorite', 'plan', 'item_id'])(
      'is as good as %s',
      name => {
        const config = renamed(wholeConfig, name, word)
        expect(parseConfig(config)).toEqual({ config, problems: [] })
        checkAnswer(config)
      },
    )

    it.each(['miles', 'travelers', 'core', 'welcome', 'tour'])('is as good as %s', name => {
      // A step's campaign is named by its journey and itself.
      const config = JSON.parse(
        JSON.stringify(renamed(rareConfig, name, word)).replaceAll(
          new RegExp(`(?<=["/])${name}(?=["/])`, 'g'),
          word,
        ),
      )
      expect(parseConfig(config)).toEqual({ config, problems: [] })
      checkAnswer(config)
    })

    it('is no segment, score, tier or campaign that nobody has defined', () => {
      const when = {
        segment: word,
        tier: word,
        score: { [word]: 1 },
        history: [{ campaign: word, was: 'shown' }],
      }
      const { problems } = parseConfig({ segments: { s: when } })
      expect(problems.map(({ code, found }) => [code, found])).toEqual(
        Array.from({ length: 4 }, () => ['unknown-id', word]),
      )
    })
  },
)

describe.each([
  ['null', 'null'],
  ['a list of a number beyond all numbers', '[1e400]'],
  ['an object of a prototype', '{ "__proto__": { "id": "x" } }'],
])('%s in place of every value', (_, json) => {
  it.each([
    ['common', wholeConfig],
    ['rare', rareConfig],
  ])('ends in a config that works or in problems: %s words', { timeout: 30_000 }, (_, whole) => {
    for (const place of placesOf(whole).filter(place => place.length > 0)) {
      const config: Record<string, unknown> = structuredClone({ ...whole })
      const holder = place.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key], config)
      Object.assign(holder as object, { [place.at(-1)!]: JSON.parse(json) })
      checkAnswer(config)
    }
  })
})

/** Texts that a pattern could look at again and again. */
const long = ['a', ' ', '1', '/', '-', 'a ', '*'].map(text => text.repeat(10_000_000 / text.length))

it.each(long.map(text => [text.slice(0, 4), `${text}!`]))(
  'a text of 10 MB, %s…, in place of every text',
  {
    timeout: 30_000,
  },
  (_, text) => {
    for (const whole of [wholeConfig, rareConfig]) {
      const config = JSON.parse(JSON.stringify(whole), (_, value) =>
        typeof value === 'string' ? text : value,
      )
      expect(parseConfig(config).problems.length).toBeGreaterThan(20)
    }
  },
)

import { expect, describe as group, it } from 'vitest'
import { describe, type Lang, pathText } from './catalogue.ts'
import { en } from './catalogue-en.ts'
import { ja } from './catalogue-ja.ts'
import { typeText } from './catalogue-sentences.ts'
import { configShape } from './config-shape.ts'
import { core } from './core.ts'
import { parseConfig } from './index.ts'
import type { ProblemCode } from './problem.ts'
import { withRareWords } from './rare.ts'
import { atoms, type KeysShape, type Shape } from './shape.ts'

const campaign = (more: object) => ({ campaigns: [{ id: 'a', on: 'search', show: 'nothing', ...more }] })
const show = (more: object) => campaign({ show: { format: 'modal', title: 'x', ...more } })

let deep: object = { tier: 'light' }
for (let i = 0; i < 70; i++) deep = { not: deep }

/** A config for every code, and what the two languages must name: the culprit, and what would be right. */
const broken: Record<ProblemCode, { config: unknown; names: string[] }> = {
  'wrong-type': {
    config: campaign({ limits: { notAgainFor: '14 dayz' } }),
    names: ['"notAgainFor"', '"14 dayz"', '"14 days"'],
  },
  'unknown-key': { config: campaign({ variantz: [] }), names: ['"variantz"', '"variants"'] },
  'missing-key': { config: { campaigns: [{ id: 'a' }] }, names: ['"campaigns[0]"', '"on": "view_item"'] },
  'not-allowed': { config: campaign({ status: 'pause' }), names: ['"status"', '"pause"', '"paused"'] },
  'missing-one': {
    config: { campaigns: [{ id: 'a', on: 'search' }] },
    names: ['"campaigns[0]"', '"show"', '"variants"'],
  },
  'conflicting-keys': {
    config: campaign({ variants: [{ id: 'x', show: 'nothing' }] }),
    names: ['"variants"', '"show"'],
  },
  alone: { config: { tierFrom: 'rank' }, names: ['"tierFrom"', '"tiers"'] },
  'unknown-locale': { config: show({ text: { jp: 'こんにちは' } }), names: ['"jp"', '"ja"'] },
  'wrong-order': {
    config: campaign({ schedule: { from: '2026-12-24', until: '2026-12-01' } }),
    names: ['"2026-12-24"', '"2026-12-01"', '"until"'],
  },
  'empty-list': { config: campaign({ when: { any: [] } }), names: ['"any"'] },
  'too-short': {
    config: campaign({ when: { history: [{ sequence: ['search'], within: '1 day' }] } }),
    names: ['"sequence"', '2'],
  },
  'duplicate-id': { config: { tiers: [{ id: 'light' }, { id: 'light' }] }, names: ['"light"'] },
  'unknown-id': {
    config: { tiers: [{ id: 'light' }], ...campaign({ when: { tier: 'lihgt' } }) },
    names: ['"lihgt"', '"light"'],
  },
  'unknown-step': {
    config: {
      journeys: [
        {
          id: 'welcome',
          on: 'sign_up',
          steps: [
            { id: 'hello', show: 'nothing' },
            { id: 'tour', after: 'helo', show: 'nothing' },
          ],
        },
      ],
    },
    names: ['"helo"', '"hello"'],
  },
  ring: {
    config: { segments: { one: { segment: 'two' }, two: { segment: 'one' } } },
    names: ['segments', '"two"'],
  },
  'too-deep': { config: campaign({ when: deep }), names: ['64'] },
}

/** Finds the candidate that begins alike. */
const closest = (word: string, candidates: readonly string[]) =>
  candidates.find(candidate => candidate[0] === word[0])

group.each<Lang>(['en', 'ja'])('in %s', lang => {
  it.each(Object.entries(broken))('says what is wrong and how to mend it: %s', (code, { config, names }) => {
    const { problems } = parseConfig(config)
    const problem = problems.find(one => one.code === code)
    const { sentence, fix } = describe(problem!, { lang, closest })
    for (const name of names) expect(`${sentence} ${fix}`).toContain(name)
    for (const text of [sentence, fix]) {
      expect(text).toMatch(lang === 'ja' ? /[ぁ-ん]/ : /^[^ぁ-んァ-ヶ一-龠]+$/)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('describes every type that a config can lack', () => {
    for (const needed of typesIn(configShape(withRareWords(core)))) {
      const text = typeText(needed, { en, ja }[lang], { comma: ', ', or: ' or ' })
      expect(text).not.toMatch(/undefined|\|/)
      expect(text).not.toBe('')
    }
  })

  it('names what could stand there where nothing is near', () => {
    const [problem] = parseConfig(campaign({ priority: 'huge' })).problems
    expect(describe(problem!, { lang }).fix).toContain('"urgent"')
  })

  it('tells a mistyped head from what the object holds', () => {
    const { problems } = parseConfig(campaign({ on: { scroled: 60 } }))
    const problem = { ...problems[0]!, found: { scroled: 60 } }
    expect(problem.code).toBe('missing-key')
    expect(describe(problem, { lang, closest }).fix).toContain('"scrolled"')
  })

  it.each([
    [{ on: { dwell: 5 } }, '"20 seconds"'],
    [{ goal: { did: 'x', within: 5 } }, '"14 days"'],
  ])('gives a duration that fits the place: %j', (more, example) => {
    const [problem] = parseConfig(campaign(more)).problems
    expect(describe(problem!, { lang }).sentence).toContain(example)
  })

  it('cuts short what is long', () => {
    const [problem] = parseConfig(campaign({ holdout: 'x'.repeat(9000) })).problems
    expect(describe(problem!, { lang }).sentence.length).toBeLessThan(200)
  })
})

it('writes a path as the marketer would', () => {
  expect(pathText(['campaigns', 2, 'when', 'histroy'])).toBe('campaigns[2].when.histroy')
  expect(pathText(['segments', 'bargain-hunters', 'history', 0])).toBe('segments.bargain-hunters.history[0]')
  expect(pathText([])).toBe('')
})

/** Every value of `needed` that a wrong type may get from this shape. */
function typesIn(shape: Shape, found = new Set<string>(), seen = new Set<Shape>()): Set<string> {
  if (seen.has(shape)) return found
  seen.add(shape)
  const into = (inner: Shape) => typesIn(inner, found, seen)
  if (typeof shape === 'function') return into(shape())
  if (typeof shape === 'string') return shape === 'any' ? found : found.add(shape)
  found.add('list' in shape ? 'list' : 'object')
  const keys = (one: KeysShape) => Object.values(one.keys).forEach(into)
  if ('types' in shape) {
    found.add(Object.keys(shape.types).join(' | '))
    Object.values(shape.types).forEach(into)
  } else if ('list' in shape) into(shape.list)
  else if ('map' in shape) into(shape.map)
  else if ('byLocale' in shape) into(shape.byLocale)
  else if ('keys' in shape) keys(shape)
  else if ('head' in shape) Object.values(shape.head).forEach(keys)
  else if ('cases' in shape) Object.values(shape.cases).forEach(keys)
  else if ('each' in shape) into(shape.each)
  return found
}

it('reaches every atom by walking the shape', () => {
  const found = typesIn(configShape(withRareWords(core)))
  const unused = Object.keys(atoms).filter(atom => atom !== 'any' && !found.has(atom))
  expect(unused).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { configShape } from '../../config-shape.ts'
import { core } from '../../core.ts'
import { parseConfig } from '../../index.ts'
import { withRareWords } from '../../rare.ts'
import type { KeysShape, Shape } from '../../shape.ts'
import type { Lang } from '../index.ts'
import { reference } from './reference.ts'

/** What the page names: every word that stands between backticks, whole examples of several lines aside. */
const namedIn = (page: string) =>
  new Set(
    [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
      code!.match(/[$\w-]+/g),
    ),
  )

/** Every key and word that a config can hold. */
function wordsOf(shape: Shape, found = new Set<string>(), seen = new Set<Shape>()): Set<string> {
  if (typeof shape === 'string' || seen.has(shape)) return found
  seen.add(shape)
  const into = (inner: Shape) => wordsOf(inner, found, seen)
  const keys = (one: KeysShape) => {
    for (const [key, inner] of Object.entries(one.keys)) {
      found.add(key)
      into(inner)
    }
  }
  if (typeof shape === 'function') into(shape())
  else if ('types' in shape) Object.values(shape.types).forEach(into)
  else if ('words' in shape) for (const word of shape.words) found.add(String(word))
  else if ('list' in shape) into(shape.list)
  else if ('map' in shape) into(shape.map)
  else if ('byLocale' in shape) into(shape.byLocale)
  else if ('keys' in shape) keys(shape)
  else if ('head' in shape) Object.values(shape.head).forEach(keys)
  else if ('by' in shape) {
    for (const word of [shape.by, ...Object.keys(shape.cases)]) found.add(word)
    Object.values(shape.cases).forEach(keys)
  } else if ('each' in shape) {
    const prefixes = (shape.prefixes ?? []).map(prefix => prefix.replace('.', ''))
    const values = Object.values(shape.among ?? {}).flat()
    for (const word of [...(shape.names ?? []), ...prefixes, ...values]) found.add(word)
    into(shape.each)
  }
  return found
}

const language = withRareWords(core)
const words = wordsOf(configShape(language))
const tables = ['operators', 'conditions', 'history', 'triggers', 'caps'] as const

describe.each<Lang>(['en', 'ja'])('in %s', lang => {
  const page = reference(lang)
  const named = namedIn(page)

  it('names every key and every word of the config', () => {
    expect([...words].filter(word => !named.has(word))).toEqual([])
  })

  it.each(tables)('names every word of the language: %s', table => {
    expect(Object.keys(language[table]).filter(word => !named.has(word))).toEqual([])
  })

  it('shows a config that works', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(page)!
    expect(parseConfig(JSON.parse(example!)).problems).toEqual([])
  })

  it('has tables of equal width, with something said in every row', () => {
    const rows = page.split('\n').filter(line => line.startsWith('|'))
    const tables = page.split('\n\n').filter(part => part.startsWith('|'))
    expect(rows.length).toBeGreaterThan(200)
    for (const table of tables) {
      const widths = table
        .trim()
        .split('\n')
        .map(row => row.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
    expect(rows.filter(row => /\|\s*\|$/.test(row))).toEqual([])
  })
})

it('is asked for the words of every part of the config', () => {
  const some = [
    '$schema',
    'selector',
    'href',
    'anniversaryWithin',
    'desktop',
    'query',
    'byTag',
    'dwell',
    'afterGoal',
    'notClicked',
    'rageClick',
    'inLast',
    'tierFrom',
  ]
  expect(some.filter(word => !words.has(word))).toEqual([])
})

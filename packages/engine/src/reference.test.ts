import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { configShape } from './config-shape.ts'
import { core } from './core.ts'
import { parseConfig } from './index.ts'
import { withRareWords } from './rare.ts'
import type { KeysShape, Shape } from './shape.ts'

const reference = readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8')

/** What the reference names: every word that stands between backticks, whole examples of several lines aside. */
const named = new Set(
  [...reference.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
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

it('names every key and every word of the config', () => {
  const missing = [...wordsOf(configShape(language))].filter(word => !named.has(word))
  expect(missing).toEqual([])
})

it.each(Object.entries(language))('names every word of the language: %s', (_, table) => {
  expect(Object.keys(table).filter(word => !named.has(word))).toEqual([])
})

it('is asked for the words of every part of the config', () => {
  const words = wordsOf(configShape(language))
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
  ]
  expect(some.filter(word => !words.has(word))).toEqual([])
})

it('shows a config that works', () => {
  const [, example] = /```json\n([\s\S]*?)```/.exec(reference)!
  expect(parseConfig(JSON.parse(example!)).problems).toEqual([])
})

import { expect, test } from 'vitest'
import { lacksOf, withConfigs } from './cookbook.mjs'

const page = (block: string) => `- [Somebody leaves](#leaving)

<a id="leaving"></a>
### 1. Leaving
[okyaku.json](cookbook/01-leaving/okyaku.json) · [tests](cookbook/01-leaving/leaving.okyaku-test.json)
${block}
What it does.
`
const written = '\n```json\n{ "site": {} }\n```\n'
const read = (path: string) => (path === 'cookbook/01-leaving/okyaku.json' ? '{ "site": {} }\n' : '')

test('puts a config below its link', () => {
  expect(withConfigs(page(''), read)).toBe(page(written))
})

test('replaces what has stood there, and stays as it is from then on', () => {
  expect(withConfigs(page('\n```json\n{\n  "old": 1\n}\n```\n'), read)).toBe(page(written))
  expect(withConfigs(page(written), read)).toBe(page(written))
})

test('leaves other examples alone', () => {
  const other = 'Text.\n\n```json\n{}\n```\n'
  expect(withConfigs(other, read)).toBe(other)
})

test('names recipes that are not told of, and places that are not there', () => {
  expect(lacksOf(page(written), ['01-leaving'])).toEqual([])
  expect(lacksOf(page(written), ['01-leaving', '02-nps'])).toEqual([
    'the recipes 01-leaving, 02-nps, in that order',
  ])
  expect(lacksOf(page(written).replace('<a id="leaving">', '<a id="gone">'), ['01-leaving'])).toEqual([
    'a place called #leaving',
    'a way to #gone in its contents',
  ])
})

import { expect, it } from 'vitest'
import { json, sentences, table } from './markdown.ts'

it('leaves out a column that is empty in every row', () => {
  const rows = [
    ['a', '', 'b'],
    ['', '', 'c'],
  ]
  expect(table(['x', 'y', 'z'], rows)).toBe('| x | z |\n|---|---|\n| a | b |\n|  | c |')
})

it('keeps a bar within its cell', () => {
  expect(table(['x'], [['`a | b`']])).toContain('| `a \\| b` |')
})

it('writes JSON with the spaces that people write', () => {
  expect(json({ a: [1, 'b'], c: { d: true } })).toBe('{ "a": [1, "b"], "c": { "d": true } }')
})

it('joins what there is', () => {
  expect(sentences('. ', 'A', '', 'B')).toBe('A. B')
})

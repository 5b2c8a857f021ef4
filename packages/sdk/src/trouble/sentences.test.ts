import { expect, test } from 'vitest'
import { sentences } from './sentences.ts'

test('a loss is told with its reason and with what mends it, also one that only the server knows', () => {
  expect(sentences.lost('too-large')).toMatch(/\(too-large\).*shorter properties/)
  expect(sentences.lost('bad-visitor')).toMatch(/\(bad-visitor\).*server/)
  expect(sentences.lost('constructor')).toMatch(/\(constructor\).*server/)
})

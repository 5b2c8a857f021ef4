import { expect, it } from 'vitest'
import { plain } from './plain.ts'

it.each([
  ['\u001b[31mred\u001b[0m', '\uFFFD[31mred\uFFFD[0m'],
  ['a\nb\rc\u0007\u009b', 'a\uFFFDb\uFFFDc\uFFFD\uFFFD'],
  ['exe\u202Egpj', 'exe\uFFFDgpj'],
  ['山田 é 👩‍🍳 - v1', '山田 é 👩‍🍳 - v1'],
])('shows %j as %j', (text, shown) => {
  expect(plain(text)).toBe(shown)
})

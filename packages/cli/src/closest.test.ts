import { expect, it } from 'vitest'
import { closest } from './closest.ts'

const known = ['history', 'tier', 'event', 'exitIntent', 'any', 'all']

it.each([
  ['histroy', 'history'],
  ['exitintent', 'exitIntent'],
  ['ANY', 'any'],
  ['teir', 'tier'],
  ['tiers', 'tier'],
  ['audience', undefined],
  ['x', undefined],
])('takes %s for %s', (word, meant) => expect(closest(word, known)).toBe(meant))

it('finds nothing among nothing', () => expect(closest('history', [])).toBeUndefined())

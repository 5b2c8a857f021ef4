import { expect, test } from 'vitest'
import { optionsOf } from './options.mjs'

const known = { peers: ['ours', 'theirs'], faults: ['none', 'crash', 'killed'] }

test('without a word everything is tried once with a thousand events', () => {
  expect(optionsOf([], known)).toEqual({ ...known, events: 1000, runs: 1 })
})

test('peers and faults can be named, and how much of them', () => {
  expect(
    optionsOf(['--only', 'ours', '--faults', 'none,killed', '--events', '50', '--runs', '3'], known),
  ).toEqual({ peers: ['ours'], faults: ['none', 'killed'], events: 50, runs: 3 })
})

test('what is not there is refused with what is', () => {
  expect(() => optionsOf(['--faults', 'flood'], known)).toThrow('There are: none, crash, killed.')
  expect(() => optionsOf(['--only', 'nobody'], known)).toThrow('There are: ours, theirs.')
  expect(() => optionsOf(['--runs', 'many'], known)).toThrow('--runs many: give a whole number above 0.')
})

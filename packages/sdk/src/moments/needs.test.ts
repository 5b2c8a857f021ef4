import { expect, test } from 'vitest'
import { readNeeds } from './needs.ts'

const nothing = {
  exitIntent: false,
  scrolled: [],
  dwell: [],
  idle: [],
  visible: [],
  clicked: [],
  rageClick: false,
  formAbandoned: [],
}

test('what triggers wait for, each once', () => {
  const triggers = [
    { scrolled: 60 },
    { scrolled: 60 },
    { dwell: '20 seconds' },
    { idle: '1 minute' },
    { idle: '60 seconds' },
    { visible: '#reviews', for: '2 seconds' },
    { visible: '#reviews' },
    { visible: '#reviews', for: '2 seconds' },
    { clicked: '.guide' },
    { rageClick: true },
    { exitIntent: true },
    { formAbandoned: '#sign-up' },
  ]
  expect(readNeeds(triggers)).toEqual({
    exitIntent: true,
    scrolled: [60],
    dwell: [20_000],
    idle: [60_000],
    visible: [
      { selector: '#reviews', ms: 2000 },
      { selector: '#reviews', ms: 0 },
    ],
    clicked: ['.guide'],
    rageClick: true,
    formAbandoned: ['#sign-up'],
  })
})

test.each([
  [{ scrolled: '60' }],
  [{ dwell: 'long' }],
  [{ visible: 5 }],
  [{ visible: '#a', for: 'long' }],
  [{ clicked: null }],
  [{ rageClick: false }],
  [{ exitIntent: 'yes' }],
  [['dwell']],
])('%j can not be meant', trigger => {
  expect(readNeeds([trigger])).toEqual(nothing)
})

import { expect, test } from 'vitest'
import { complaintsOf } from './judge.mjs'
import type { Result } from './types.ts'

const fine: Result = {
  sent: 1000,
  lost: 0,
  doubled: 0,
  resent: 20,
  disorder: 3,
  requests: 10,
  requestsBefore: 2,
  refusals: 0,
  seconds: 1.5,
  recording: 12,
  thread: 100,
  complaints: [],
}

test('nothing is said of what nobody has asked for', () => {
  expect(complaintsOf({}, [fine])).toEqual([])
})

test('a lost or a doubled event is a complaint unless it is allowed; doubling never is', () => {
  expect(complaintsOf({}, [fine, { ...fine, lost: 2 }, fine])).toEqual(['2 lost, 0 allowed'])
  expect(complaintsOf({ lost: 2 }, [{ ...fine, lost: 2, doubled: 1 }])).toEqual(['1 doubled, 0 allowed'])
})

test('every gate is told by what was found', () => {
  const gates = { requests: 9, requestsBefore: 1, seconds: 1, recording: 10, inOrder: true, refusals: 0 }
  expect(complaintsOf(gates, [{ ...fine, refusals: 1 }])).toEqual([
    '3 out of order, 0 allowed',
    '10 requests, 9 allowed',
    '2 requests during the fault, 1 allowed',
    '1 refusals, 0 allowed',
    '1.5 s until all was stored, 1 allowed',
    '12 ms in the calls that record, 10 allowed',
  ])
})

test('of times the median is judged', () => {
  const runs = [1, 9, 2].map(seconds => ({ ...fine, seconds }))
  expect(complaintsOf({ seconds: 2 }, runs)).toEqual([])
  expect(complaintsOf({ seconds: 1.9 }, runs)).toEqual(['2 s until all was stored, 1.9 allowed'])
})

test('what the run itself complains of is passed on', () => {
  const broken = { ...fine, complaints: ['called too early'], broke: 'Target crashed' }
  expect(complaintsOf({}, [fine, broken])).toEqual(['called too early', 'Target crashed'])
})

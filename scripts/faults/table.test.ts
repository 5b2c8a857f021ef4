import { expect, test } from 'vitest'
import { detailTable, lossTable } from './table.mjs'
import type { Result } from './types.ts'

const ran = (found: Partial<Result>): Result => ({
  sent: 100,
  lost: 0,
  doubled: 0,
  resent: 0,
  disorder: 0,
  requests: 1,
  requestsBefore: 0,
  refusals: 0,
  seconds: undefined,
  recording: undefined,
  thread: undefined,
  complaints: [],
  ...found,
})

test('the table of losses tells the worst run of each', () => {
  const rows = [
    {
      says: 'crash',
      results: { ours: [ran({}), ran({})], theirs: [ran({ lost: 3 }), ran({ lost: 7, doubled: 2 })] },
    },
    { says: 'heap', results: { ours: [ran({ broke: 'Target crashed' })] } },
  ]
  expect(
    lossTable(
      [
        { key: 'ours', head: 'ours 1' },
        { key: 'theirs', head: 'theirs 2' },
      ],
      rows,
    ),
  ).toEqual([
    '| fault | events | ours 1 | theirs 2 |',
    '| --- | --- | --- | --- |',
    '| crash | 100 | 0 | 7, 2 doubled |',
    '| heap | 100 | 0, page broke down | – |',
  ])
})

test('the table of details tells the median, of what is known', () => {
  const runs = [9, 1, 5].map(seconds => ran({ seconds, requests: seconds }))
  const [, , line] = detailTable('ours', [
    { says: 'none', results: { ours: [...runs, ran({ requests: 2 })] } },
  ])
  expect(line).toBe('| none | 2 | 0 | 0 | 0 | 5.0 | – | – |')
})

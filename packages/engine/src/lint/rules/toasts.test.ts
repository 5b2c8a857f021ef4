import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const toast = (closeAfter?: string) => ({
  show: { format: 'toast', text: 'x', ...(closeAfter && { closeAfter }) },
})

it('tells of a toast that nobody can read', () => {
  expect(placesOf('brief-toast', { campaigns: [campaign('a', toast('2 seconds'))] })).toEqual([
    'campaigns[0].show.closeAfter',
  ])
})

it.each(['3 seconds', undefined])('is silent about %s', closeAfter => {
  expect(placesOf('brief-toast', { campaigns: [campaign('a', toast(closeAfter))] })).toEqual([])
})

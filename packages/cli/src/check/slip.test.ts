import { expect, it } from 'vitest'
import { slip } from './slip.ts'

const names = ['view_item', 'sign_up', 'check_in', 'share', 'purchase']

it.each([
  ['veiw_item', 'view_item'],
  ['signup', 'sign_up'],
  ['purchases', 'purchase'],
])('takes %s for %s', (word, meant) => {
  expect(slip(word, names)).toBe(meant)
})

it.each(['view_story', 'check_out', 'like', 'order', 'review'])('takes %s for a name of its own', word => {
  expect(slip(word, names)).toBeUndefined()
  expect(slip(word, [])).toBeUndefined()
})

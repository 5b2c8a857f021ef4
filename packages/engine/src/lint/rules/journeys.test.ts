import { expect, it } from 'vitest'
import { placesOf } from '../../testing/findings.ts'

const journey = (show: object, then: object = { if: 'clicked' }) => ({
  journeys: [
    {
      id: 'welcome',
      on: 'sign_up',
      steps: [
        { id: 'hello', show },
        { id: 'tour', ...then, show: { format: 'toast', text: 'x' } },
      ],
    },
  ],
})
const text = { format: 'modal', text: 'x' }
const closing = (style: string) => ({ ...text, buttons: [{ label: 'x', action: 'close', style }] })

it('tells of a step that waits for a click where nothing can be clicked', () => {
  expect(placesOf('unreachable-step', journey(text))).toEqual(['journeys[0].steps[1].if'])
  expect(placesOf('unreachable-step', journey(closing('link')))).toHaveLength(1)
  expect(placesOf('unreachable-step', journey(text, { after: 'hello', if: 'clicked' }))).toHaveLength(1)
})

it.each<[string, object, object?]>([
  ['a link in the text', { format: 'modal', text: { ja: '[甲](/a)', en: 'x' } }],
  ['a button', { ...text, buttons: [{ label: 'x', action: 'copy', value: 'x' }] }],
  ['a main button that closes', closing('primary')],
  ['no wish for a click', text, { if: 'dismissed' }],
])('is silent where there is %s', (_, show, then) => {
  expect(placesOf('unreachable-step', journey(show, then))).toEqual([])
})

import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const opens = (id: string) => ({
  show: { format: 'modal', text: 'x', buttons: [{ label: 'x', action: 'show', campaign: id }] },
})
const place = 'campaigns[0].show.buttons[0].campaign'

it.each([{ status: 'paused' }, { status: 'draft' }, { schedule: { until: '2026-01-01' } }])(
  'tells of a button that shows what is %j',
  more => {
    expect(
      placesOf('opens-nothing', { campaigns: [campaign('a', opens('b')), campaign('b', more)] }),
    ).toEqual([place])
  },
)

it('is silent about a button that shows what is live', () => {
  expect(placesOf('opens-nothing', { campaigns: [campaign('a', opens('b')), campaign('b')] })).toEqual([])
})

import fc from 'fast-check'
import type { Event } from '../event.ts'
import { day, hour, minute, page, second, start } from './moments.ts'

/** Few names and values, so that what configs ask for does happen. */
export const names = ['page_view', 'search', 'favorite', 'purchase'] as const
const followUps = [
  'campaign_shown',
  'campaign_held_out',
  'campaign_dismissed',
  'campaign_clicked',
  'campaign_goal',
]

/** Of a shop, with few items, so that what is put in is taken out. */
export const shopping = ['view_item', 'add_to_cart', 'remove_from_cart', 'view_cart'] as const

const props = fc.record(
  {
    item_id: fc.constantFrom('t1', 't2', 't3', 't4'),
    quantity: fc.constantFrom(1, 2),
    price: fc.constantFrom(0, 0.1, 0.7, 2),
    value: fc.constantFrom(0, 1, 2, '2', '1.0', true, null, 'many', 0.1, 0.2, -1, 1e17),
    kind: fc.constantFrom('a', 'b', null),
    tags: fc.constantFrom(['a'], ['a', 'b'], [], 'a'),
  },
  { requiredKeys: [] },
)

/** Time from one event to the next: none, little, and just what windows are made of. */
export const gap = fc.constantFrom(
  0,
  1,
  30 * second,
  minute,
  minute + 1,
  40 * minute,
  hour,
  5 * hour,
  day,
  day + 1,
)

interface Happening {
  gap: number
  name: string
  newSession: boolean
  late: number
  twice: boolean
  props: Record<string, unknown>
  path: string
}

const happening: fc.Arbitrary<Happening> = fc.record({
  gap,
  name: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    fc.constantFrom(...followUps),
    fc.constantFrom(...shopping),
  ),
  newSession: fc.boolean(),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
  twice: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
  props: props.chain(some => fc.constantFrom('c0', 'c1', 'c2').map(campaign => ({ ...some, campaign }))),
  path: fc.constantFrom('/', '/story/1', '/cart?q=tea'),
})

/** A visitor's events in the order in which they arrive: some late, some twice. */
export const history: fc.Arbitrary<Event[]> = fc.array(happening, { maxLength: 25 }).map(happenings => {
  let at = start
  let session = 1
  const arrivals = happenings.flatMap(({ gap, newSession, late, twice, path, ...rest }, i) => {
    at += gap
    // A session ends by time without activity; two of them share no moment.
    const begins = newSession && gap >= 40 * minute
    if (begins) session++
    const event: Event = {
      id: `e${i}`,
      // Each session has one at most, and it comes first.
      name: begins && i % 2 ? 'session_start' : rest.name,
      at,
      visitor: 'v1',
      session: `s${session}`,
      page: page(path),
      props: { ...rest.props, source: i % 3 ? 'google' : 'line' },
    }
    const arrival = { event, place: i + late }
    return twice ? [arrival, { event, place: i + late + 2 }] : [arrival]
  })
  return arrivals.sort((a, b) => a.place - b.place).map(({ event }) => event)
})

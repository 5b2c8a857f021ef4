/** @import { Chance } from './chance.mjs' */
import { countOf, happenings, windows } from './happenings.mjs'
import { categories, countries, items, plans, stories } from './visitor.mjs'

/**
 * One test of one fact, in nobody's language: translated once into our config and into that of every rival.
 * @typedef {'is' | 'isNot' | 'in' | 'notIn' | 'known' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'startsWith'} Operator
 * @typedef {{ fact: string, operator: Operator, wanted: any }} Test
 */

/** @type {(fact: string, operator: Operator, wanted: unknown) => Test} */
const test = (fact, operator, wanted) => ({ fact, operator, wanted })

/**
 * A campaign's tests are of different groups, so that none asks about the same fact twice.
 * @type {Record<string, ((chance: Chance) => Test)[]>}
 */
const groups = {
  kind: [
    chance => test('visitor_plan', 'isNot', chance.oneOf(plans)),
    chance => test('visitor_plan', 'in', chance.someOf(plans, 2)),
    chance => test('visitor_plan', 'known', chance.is(0.7)),
    chance => test('visitor_country', 'is', chance.oneOf(countries)),
    chance => test('visitor_country', 'notIn', chance.someOf(countries, 2)),
    chance => test('visitor_interest', 'in', chance.someOf(categories, 4)),
  ],
  number: [
    chance => test('visitor_points', 'atLeast', chance.between(1, 40) * 100),
    chance => test('visitor_points', 'lessThan', chance.between(10, 50) * 100),
    chance => test('visitor_age', 'atLeast', chance.between(18, 60)),
    chance => test('visitor_age', 'atMost', chance.between(30, 80)),
    chance => test('visitor_subscribed', 'is', chance.is(0.5)),
  ],
  device: [
    chance => test('device_type', 'in', chance.someOf(['mobile', 'tablet', 'desktop'], 2)),
    chance => test('device_type', 'isNot', chance.oneOf(['mobile', 'tablet', 'desktop'])),
    chance => test('device_width', 'lessThan', chance.between(4, 20) * 100),
    () => test('device_language', 'is', 'ja'),
  ],
  page: [
    chance =>
      test('page_path', 'startsWith', chance.someOf(['/items/', '/category/', '/story/', '/search'], 2)),
    chance => test('page_path', 'startsWith', [`/items/T-${chance.between(1, 9)}`]),
    chance => test('page_path', 'in', [`/story/${chance.oneOf(stories)}`, '/', '/search']),
    chance => test('page_path', 'isNot', `/items/T-${chance.between(1, items)}`),
  ],
  session: [
    chance => test('session_pages', 'atLeast', chance.between(1, 6)),
    chance => test('session_pages', 'moreThan', chance.between(1, 4)),
    chance => test('session_number', 'atLeast', chance.between(2, 60)),
  ],
  event: [
    chance => test('event_value', 'atLeast', chance.between(1, 150) * 100),
    chance => test('event_value', 'lessThan', chance.between(50, 200) * 100),
    chance => test('event_category', 'in', chance.someOf(categories, 4)),
  ],
}

/**
 * Four tests, each of another group; of the triggering event only where it tells something.
 * @param {Chance} chance
 * @param {boolean} tellsItem
 */
export function testsFor(chance, tellsItem) {
  const some = chance.someOf(['kind', 'number', 'device', 'page', 'session'], tellsItem ? 3 : 4)
  return [...some, ...(tellsItem ? ['event'] : [])].map(name => chance.oneOf(groups[name] ?? [])(chance))
}

/** @typedef {{ of: string, within: import('./happenings.mjs').Within, operator: 'atLeast' | 'atMost', wanted: number }} Count */

const countable = Object.keys(happenings).flatMap(of => windows.map(within => ({ of, within })))
const frequent = ['page_view', 'view_item']

/**
 * Two counts of different events or windows: at least so often, at most so often, never.
 * @param {Chance} chance
 * @returns {Count[]}
 */
export const countsFor = chance =>
  chance.someOf(countable, 2).map(({ of, within }) => {
    const most = frequent.includes(of) ? 20 : 5
    /** @type {Pick<Count, 'operator' | 'wanted'>} */
    const bound = chance.oneOf([
      { operator: 'atLeast', wanted: chance.between(1, most) },
      { operator: 'atMost', wanted: chance.between(1, most) },
      { operator: 'atMost', wanted: 0 },
    ])
    return { of, within, ...bound }
  })

/**
 * A count as a test, for those who are told the number.
 * @param {Count} count
 */
export const asTest = ({ of, within, operator, wanted }) => test(countOf(of, within), operator, wanted)

/**
 * Whether a moment may come without that fact.
 * @param {string} fact
 */
export const mayBeMissing = fact =>
  fact.startsWith('event_') || fact === 'visitor_plan' || fact === 'visitor_age'

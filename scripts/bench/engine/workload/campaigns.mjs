/** @import { Campaign, Config, MessageContent, Tests, Trigger } from '@okyaku/engine' */
/** @import { Chance } from './chance.mjs' */
/** @import { Count, Test } from './conditions.mjs' */
import { chanceOf } from './chance.mjs'
import { asTest, countsFor, testsFor } from './conditions.mjs'
import { happenings } from './happenings.mjs'

/** @typedef {{ campaign: Campaign, tests: Test[] }} Case a campaign, and what its audience is by single tests */

/**
 * Random campaigns of "mixed conditions": four tests and two counts each, with triggers, limits, variants and goals
 * as they come.
 * @param {number} count
 * @param {number} seed
 * @returns {Case[]}
 */
export function casesOf(count, seed) {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_, i) => caseOf(`campaign-${i}`, chance))
}

/**
 * @param {readonly Case[]} cases
 * @returns {Config}
 */
export const configOf = cases => ({
  site: { id: 'bench', locale: 'en', timeZone: 'Asia/Tokyo' },
  behaviors: Object.fromEntries(
    Object.entries(happenings).flatMap(([id, { behavior }]) => (behavior ? [[id, behavior]] : [])),
  ),
  tiers: [
    { id: 'light' },
    { id: 'middle', when: { history: [{ did: 'bought', within: '90 days' }] } },
    { id: 'core', when: { history: [{ did: 'bought', atLeast: 3, within: '90 days' }] } },
  ],
  caps: { perSession: 2, perDay: 3, perWeek: 12, gap: '60 seconds' },
  holdout: 0.05,
  campaigns: cases.map(({ campaign }) => campaign),
})

/**
 * @param {string} id
 * @param {Chance} chance
 * @returns {Case}
 */
function caseOf(id, chance) {
  const { on, tellsItem } = triggerOf(chance)
  const tests = testsFor(chance, tellsItem)
  const counts = countsFor(chance)
  const message = messageOf(id, chance)
  /** @type {Campaign} */
  const campaign = {
    id,
    on,
    when: { ...whenOf(tests), history: counts.map(lineOf) },
    priority: chance.oneOf(['high', 'normal', 'normal', 'low']),
    ...(chance.is(0.2)
      ? {
          variants: [
            { id: 'a', show: message },
            { id: 'b', show: 'nothing' },
          ],
        }
      : { show: message }),
    limits: chance.oneOf([
      { perVisitor: 3, notAgainFor: '1 day' },
      { perSession: 1, notAgainFor: '14 days' },
      { perDay: 1, afterDismiss: '30 days' },
    ]),
    ...(chance.is(0.3) && { goal: { did: chance.oneOf(['bought', 'favorite']), within: '7 days' } }),
  }
  return { campaign, tests: [...tests, ...counts.map(asTest)] }
}

const itemEvents = ['view_item', 'select_item', 'add_to_cart', 'add_to_wishlist']
const otherEvents = ['page_view', 'search', 'page_leave', 'session_start', 'purchase', 'sign_up']

/**
 * @param {Chance} chance
 * @returns {{ on: Trigger | Trigger[], tellsItem: boolean }}
 */
function triggerOf(chance) {
  const name = chance.oneOf([...itemEvents, ...otherEvents])
  const tellsItem = itemEvents.includes(name) && chance.is(0.5)
  /** @type {Trigger | Trigger[]} */
  const on = chance.oneOf([
    name,
    name,
    { event: name, nth: chance.between(2, 6), within: chance.oneOf(['session', 'today']) },
    { event: name, where: { value: { atLeast: chance.between(1, 150) * 100 } } },
    [name, { dwell: `${chance.between(1, 6) * 5} seconds` }],
    chance.oneOf([{ exitIntent: true }, { scrolled: chance.between(1, 9) * 10 }]),
  ])
  return { on, tellsItem }
}

/**
 * The tests in our language: of a fact's name the part before the first underscore is the subject.
 * @param {Test[]} tests
 */
function whenOf(tests) {
  /** @type {Record<string, Tests>} */
  const when = {}
  for (const { fact, operator, wanted } of tests) {
    const [subject = '', ...name] = fact.split('_')
    when[subject] = { ...when[subject], [name.join('_')]: { [operator]: wanted } }
  }
  return when
}

/** @param {Count} count */
const lineOf = ({ of, within, operator, wanted }) =>
  operator === 'atMost' && wanted === 0 ? { didNot: of, within } : { did: of, [operator]: wanted, within }

/**
 * @param {string} id
 * @param {Chance} chance
 * @returns {MessageContent}
 */
const messageOf = (id, chance) => ({
  format: chance.oneOf(['modal', 'slide-in', 'bar', 'toast']),
  title: `This is ${id}`,
  text: 'A few words about it, **one** of them set in bold.',
  buttons: [
    { label: 'Look', action: 'link', href: `/items/T-${chance.between(1, 200)}`, style: 'primary' },
    { label: 'Close', action: 'close' },
  ],
})

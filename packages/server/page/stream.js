import { element } from './dom.js'
import { words } from './words.js'

/** @typedef {import('../src/overview.ts').Overview} Overview */
/** @typedef {Overview['recent'][number]} Arrival */

/** How much of a visitor's id tells one from another: its end, as it begins with the time. */
const ID_END = 4

/**
 * The list of the latest arrivals. Rows that are there already stay, open or closed as they are; only what arrives after
 * the first look is marked as new.
 * @param {HTMLElement} list
 * @param {'ja' | 'en'} language
 */
export function streamIn(list, language) {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })
  /** @type {Map<string, HTMLElement>} */
  let shown = new Map()
  let isFirstLook = true

  /**
   * @param {Overview['recent']} recent
   * @param {Map<string, string>} tierLabels
   */
  return (recent, tierLabels) => {
    const rowOf = (/** @type {Arrival} */ event) => {
      const { at, tier } = event
      const item = arrival(event, clock.format(at), tierLabels.get(tier) ?? tier)
      if (!isFirstLook) item.className = 'new'
      return item
    }
    shown = new Map(recent.map(event => [event.id, shown.get(event.id) ?? rowOf(event)]))
    isFirstLook = false
    arrange(list, shown.size > 0 ? [...shown.values()] : [element('li', words[language].nothingYet)])
  }
}

/**
 * @param {Arrival} event
 * @param {string} time
 * @param {string} tierLabel
 */
function arrival({ id, name, visitor, tier, path, title, props }, time, tierLabel) {
  const entries = Object.entries(JSON.parse(props))
  const about = [title || path, entries.map(summary).filter(Boolean).join(' · ')].filter(Boolean)
  const who = visitor.length > ID_END ? `…${visitor.slice(-ID_END)}` : visitor
  const line = element('summary', undefined, [
    element('time', time),
    element('b', name),
    element('small', [tierLabel, who].filter(Boolean).join(' · ')),
  ])
  if (about.length > 0) {
    const parts = about.map(part => element('span', part))
    line.append(element('span', undefined, parts, 'about'))
  }
  const fields = Object.entries({ id, visitor, tier, path, title }).filter(([, value]) => value !== '')
  const full = [fields, entries].map(listing).join('\n\n').trim()
  return element('li', undefined, [element('details', undefined, [line, element('pre', full)])])
}

/** @param {[string, unknown][]} entries */
function listing(entries) {
  return entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')
}

/**
 * `value 1200`, `items 3`; nothing where it would take more than a word or two.
 * @param {[string, unknown]} entry of an event's props
 */
function summary([key, value]) {
  if (Array.isArray(value)) return `${key} ${value.length}`
  return value === null || value === '' || typeof value === 'object' ? '' : `${key} ${value}`
}

/**
 * Brings the children into this order; what is in its place is not touched, so that it keeps the focus.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} children
 */
function arrange(parent, children) {
  let next = parent.firstChild
  for (const child of children) {
    if (child === next) next = next.nextSibling
    else parent.insertBefore(child, next)
  }
  while (next) {
    const rest = next.nextSibling
    next.remove()
    next = rest
  }
}

import { translations, words } from './words.js'

/** @typedef {import('../src/overview.ts').Overview} Overview */

/** Between two looks, in milliseconds. Polling, because it survives every proxy and a restart of the collector. */
const INTERVAL = 2000

const language = document.documentElement.lang === 'ja' ? 'ja' : 'en'
const word = words[language]
const number = new Intl.NumberFormat(language)
const percent = new Intl.NumberFormat(language, { style: 'percent' })
const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })

/** How much of a visitor's id tells one from another: its end, as it begins with the time. */
const ID_END = 4

/**
 * The stream's rows by event; only arrivals after the first look are marked as new.
 * @type {Map<string, HTMLElement>}
 */
const shown = new Map()
let isFirstLook = true

translate()
look()

async function look() {
  if (!document.hidden) {
    const overview = await ask()
    if (overview) show(overview)
    say(overview ? word.live : word.away, Boolean(overview))
  }
  setTimeout(look, INTERVAL)
}

/** @returns {Promise<Overview | undefined>} */
async function ask() {
  const address = new URL('/v1/overview', location.href)
  const site = new URLSearchParams(location.search).get('site')
  address.searchParams.set('lang', language)
  if (site) address.searchParams.set('site', site)
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined // shown as "does not answer"
  }
}

/** @param {Overview} overview */
function show({ configured, total, tiers, behaviors, campaigns, recent }) {
  byId('total-events').textContent = number.format(total.events)
  byId('total-visitors').textContent = number.format(total.visitors)
  if (behaviors.length > 0) showTiers(tiers, behaviors)
  else fill('tiers', [row([cell('td', configured ? word.noBehaviors : word.noConfig)])])
  showCampaigns(campaigns)
  showRecent(recent, new Map(tiers.map(({ tier, label }) => [tier, label])))
}

/**
 * @param {Overview['tiers']} tiers
 * @param {Overview['behaviors']} behaviors
 */
function showTiers(tiers, behaviors) {
  const names = tiers.map(tier => cell('th', tier.label || word.noTier, number.format(tier.visitors)))
  const rows = behaviors.map((behavior, index) => {
    const name = cell('th', behavior.exact ? behavior.label : `${behavior.label} *`, kindOf(behavior.kind))
    return row([name, ...tiers.map(tier => shareCell(tier, index))])
  })
  fill('tiers', [row([cell('th', word.tier, word.visitors), ...names]), ...rows])
  byId('inexact').hidden = behaviors.every(behavior => behavior.exact)
}

/**
 * @param {Overview['tiers'][number]} tier
 * @param {number} index of the behavior
 */
function shareCell({ visitors, behaviors }, index) {
  const count = behaviors[index] ?? { events: 0, visitors: 0 }
  if (visitors === 0) return cell('td', '–', number.format(count.events))
  const share = count.visitors / visitors
  const shown = cell('td', percent.format(share), number.format(count.events))
  shown.style.setProperty('--share', String(share))
  return shown
}

/** @param {Overview['campaigns']} campaigns */
function showCampaigns(campaigns) {
  if (campaigns.length === 0) return fill('campaigns', [row([cell('td', word.noCampaigns)])])
  /** @type {('shown' | 'heldOut' | 'clicked' | 'dismissed' | 'goal')[]} */
  const columns = ['shown', 'heldOut', 'clicked', 'dismissed', 'goal']
  const head = row([cell('th', word.campaign), ...columns.map(column => cell('th', word[column]))])
  const rows = campaigns.map(campaign =>
    row([cell('th', campaign.label), ...columns.map(column => cell('td', number.format(campaign[column])))]),
  )
  fill('campaigns', [head, ...rows])
}

/**
 * Rows that are there already stay, open or closed as they are.
 * @param {Overview['recent']} recent
 * @param {Map<string, string>} tierLabels
 */
function showRecent(recent, tierLabels) {
  const items = recent.map(event => shown.get(event.id) ?? arrival(event, tierLabels))
  shown.clear()
  for (const [index, event] of recent.entries())
    shown.set(event.id, /** @type {HTMLElement} */ (items[index]))
  isFirstLook = false
  arrange(byId('recent'), items.length > 0 ? items : [element('li', word.nothingYet)])
}

/**
 * @param {Overview['recent'][number]} event
 * @param {Map<string, string>} tierLabels
 */
function arrival(event, tierLabels) {
  const { name, at, visitor, tier, path, title, props } = event
  const entries = Object.entries(JSON.parse(props))
  const about = [title || path, entries.map(summary).filter(Boolean).join(' · ')].filter(Boolean)
  const id = visitor.length > ID_END ? `…${visitor.slice(-ID_END)}` : visitor
  const line = element('summary', undefined, [
    element('time', clock.format(at)),
    element('b', name),
    element('small', [tierLabels.get(tier) ?? tier, id].filter(Boolean).join(' · ')),
  ])
  if (about.length > 0) {
    const parts = about.map(part => element('span', part))
    line.append(element('span', undefined, parts, 'about'))
  }
  const fields = Object.entries({ id: event.id, visitor, tier, path, title }).filter(
    ([, value]) => value !== '',
  )
  const full = [fields, entries].map(listing).join('\n\n').trim()
  const isNew = !isFirstLook
  return element(
    'li',
    undefined,
    [element('details', undefined, [line, element('pre', full)])],
    isNew ? 'new' : '',
  )
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

/** @param {string} kind */
function kindOf(kind) {
  return word[/** @type {'feature' | 'channel' | 'brand' | 'outcome'} */ (kind)] ?? kind
}

/**
 * @param {string} text
 * @param {boolean} isLive
 */
function say(text, isLive) {
  const state = byId('state')
  state.className = isLive ? 'live' : 'away'
  // A screen reader hears a change, not every look.
  if (state.textContent !== text) state.textContent = text
}

function translate() {
  if (language === 'en') return
  for (const place of document.querySelectorAll('[data-word]')) {
    const key = /** @type {keyof typeof translations.ja} */ (place.getAttribute('data-word'))
    place.textContent = translations[language][key]
  }
}

/**
 * @param {string} id of a table
 * @param {HTMLElement[]} rows
 */
function fill(id, rows) {
  const table = byId(id)
  table.setAttribute('role', 'table')
  for (const [index, row] of rows.entries()) giveRoles(row, index === 0)
  table.style.setProperty('--columns', String(Math.max(1, (rows[0]?.childElementCount ?? 1) - 1)))
  table.replaceChildren(...rows)
}

/**
 * Said aloud, because the style sheet lays tables out as grids on a phone, and a browser may then forget what they are.
 * @param {HTMLElement} row
 * @param {boolean} isHead
 */
function giveRoles(row, isHead) {
  row.setAttribute('role', 'row')
  for (const cell of row.children) {
    const header = isHead ? 'columnheader' : 'rowheader'
    cell.setAttribute('role', cell.localName === 'td' ? 'cell' : header)
  }
}

/** @param {HTMLElement[]} cells */
function row(cells) {
  return element('tr', undefined, cells)
}

/**
 * @param {'th' | 'td'} name
 * @param {string} text
 * @param {string} [below]
 */
function cell(name, text, below) {
  return element(name, text, below === undefined ? [] : [element('small', below)])
}

/**
 * The only way in which anything gets onto the page: as text.
 * @param {string} name
 * @param {string} [text]
 * @param {Node[]} [children]
 * @param {string} [className]
 */
function element(name, text, children = [], className = '') {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.append(text)
  made.append(...children)
  return made
}

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}

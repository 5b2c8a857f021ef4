import { byId, element } from './dom.js'
import { streamIn } from './stream.js'
import { translations, words } from './words.js'

/** @typedef {import('../src/overview.ts').Overview} Overview */

/** Between two looks, in milliseconds. Polling, because it survives every proxy and a restart of the collector. */
const INTERVAL = 2000

const language = document.documentElement.lang === 'ja' ? 'ja' : 'en'
const word = words[language]
const number = new Intl.NumberFormat(language)
const percent = new Intl.NumberFormat(language, { style: 'percent' })
const showRecent = streamIn(byId('recent'), language)

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

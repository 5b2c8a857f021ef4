/** @import { Event, Moment } from '@okyaku/engine' */
/** @import { Within } from './happenings.mjs' */
import { countOf, durations, happenings, windows } from './happenings.mjs'

/** @typedef {Record<string, any>} Facts */

const hour = 3_600_000
const day = 24 * hour

/**
 * All that a condition can ask about at one moment, in one flat object, found by looking through all events again:
 * as plainly as it can be said, and so what everybody else is compared with.
 * @param {readonly Event[]} events in the order of their times, each once
 * @param {Moment} moment
 * @param {Event} [event] the one being decided on
 * @returns {Facts}
 */
export function factsOf(events, moment, event) {
  const session = events.filter(one => one.session === events.at(-1)?.session)
  return {
    ...named('visitor', moment.attributes),
    ...named('device', moment.device),
    page_path: moment.page?.path,
    session_number: new Set(events.map(one => one.session)).size,
    session_pages: session.filter(({ name }) => name === 'page_view').length,
    ...named('event', event?.props),
    ...counts(events, moment.now, session[0]?.at ?? 0),
  }
}

/**
 * @param {readonly Event[]} events
 * @param {number} now
 * @param {number} sessionStart
 */
function counts(events, now, sessionStart) {
  /** @type {Record<string, number>} */
  const found = {}
  for (const within of windows) {
    const start = startOf(within, now, sessionStart)
    const inside = events.filter(({ at }) => at >= start)
    for (const [id, { matches }] of Object.entries(happenings))
      found[countOf(id, within)] = inside.filter(matches).length
  }
  return found
}

/**
 * @param {Within} within
 * @param {number} now
 * @param {number} sessionStart
 */
function startOf(within, now, sessionStart) {
  if (within === 'ever') return Number.NEGATIVE_INFINITY
  if (within === 'session') return sessionStart
  // The site's clock is Tokyo's, which has no summer time.
  if (within === 'today') return Math.floor((now + 9 * hour) / day) * day - 9 * hour
  return now - durations[within]
}

/**
 * @param {string} subject
 * @param {object} [values]
 */
const named = (subject, values = {}) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${subject}_${name}`, value]))

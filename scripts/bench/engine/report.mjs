/** @import { Race } from './race.mjs' */
/** @import { Speed } from './speed.mjs' */
/** @import { Startup } from './start-once.mjs' */
import { figure } from './limits.mjs'
import { table } from './table.mjs'

/** @param {readonly { campaigns: number, past: number, rivals: number, verdicts: number }[]} proved */
export const ofAgreement = proved =>
  section(
    'All agree: our verdicts on audiences, each equal to a full scan of all events and to every library',
    table([
      ['campaigns', 'past events', 'libraries', 'verdicts'],
      ...proved.map(row => [row.campaigns, row.past, row.rivals, row.verdicts].map(String)),
    ]),
  )

/** @param {readonly { campaigns: number, usual: Speed, busy: Speed }[]} ours */
export const ofSpeed = ours =>
  section(
    'Our engine, µs an event: counted, and everything due decided',
    table([
      ['campaigns', 'mean', 'p50', 'p99', 'mean, 100,000 past', 'p99, 100,000 past', 'triggered', 'due'],
      ...ours.map(({ campaigns, usual, busy }) => [
        String(campaigns),
        ...[usual.mean, usual.p50, usual.p99, busy.mean, busy.p99, usual.triggered, usual.due].map(figure),
      ]),
    ]),
  )

/**
 * @param {readonly Race[]} races
 * @param {readonly { campaigns: number, usual: Speed }[]} ours
 */
export function ofRaces(races, ours) {
  const sizes = [...new Set(races.map(({ campaigns }) => campaigns))]
  const own = (/** @type {number} */ size) =>
    ours.find(one => one.campaigns === size)?.usual.mean ?? Number.NaN
  const names = [...new Set(races.map(({ name }) => name))]
  const head = sizes.flatMap(size => [`all ${size}`, '× ours', 'triggered', '× ours'])
  const rows = names.map(name => [
    name,
    ...sizes.flatMap(size => {
      const race = races.find(one => one.name === name && one.campaigns === size)
      return [race?.all, race?.triggered].flatMap((mean = Number.NaN) => [
        figure(mean),
        figure(mean / own(size)),
      ])
    }),
  ])
  return section(
    'The libraries, mean µs an event. They are told the counts, and how these were found is not in their time;' +
      '\n"triggered": beside a dispatcher that hands them only the campaigns which wait for that event\'s name',
    table([
      ['library', ...head],
      ['okyaku', ...sizes.flatMap(size => [figure(own(size)), '1', '', ''])],
      ...rows,
    ]),
  )
}

/** @param {{ warm: Startup, cold: Startup }} startup */
export const ofStartup = ({ warm, cold }) =>
  section(
    'Start with 1,000 campaigns, ms',
    table([
      ['process', 'parse', 'compile', 'restore', 'together', 'first event'],
      ...Object.entries({ warm, cold }).map(([name, { parse, compile, restore, all, first }]) => [
        name,
        ...[parse, compile, restore, all, first].map(figure),
      ]),
    ]),
  )

/** @param {readonly { campaigns: number, json: number, gzip: number }[]} snapshots */
export const ofSnapshots = snapshots =>
  section(
    'Snapshot after 100,000 events, bytes',
    table([
      ['campaigns', 'JSON', 'gzip'],
      ...snapshots.map(({ campaigns, json, gzip }) => [campaigns, json, gzip].map(String)),
    ]),
  )

/**
 * @param {string} title
 * @param {string} body
 */
const section = (title, body) => `\n${title}\n${body}\n`

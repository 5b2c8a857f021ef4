import { agreements } from './engine/agreements.mjs'
import { timeExpiry } from './engine/expiry.mjs'
import { judge } from './engine/limits.mjs'
import { weigh } from './engine/memory.mjs'
import { raceAll } from './engine/race.mjs'
import * as report from './engine/report.mjs'
import { sizeOfSnapshot } from './engine/snapshot.mjs'
import { timeEngine } from './engine/speed.mjs'
import { timeStartup } from './engine/startup.mjs'
import { engineWith, programOf, visitorWith, workloadOf } from './engine/workload/index.mjs'

/** Campaigns, events measured in a batch, and what is promised of one event in microseconds. */
const sizes = [
  { campaigns: 100, events: 3000, mean: 0.5, p99: 10 },
  { campaigns: 1000, events: 2000, mean: 1.5, p99: 25 },
  { campaigns: 10_000, events: 400, mean: 6, p99: 60 },
]

/**
 * What the engine takes, beside the libraries that one might take in its place, once all of them agree on every
 * verdict.
 */
export async function benchEngine() {
  const short = visitorWith({ past: 1000, next: 4500 })
  const long = visitorWith({ past: 100_000, next: 4500 })
  const brief = { ...short, steps: short.steps.slice(0, 200) }

  console.log(report.ofAgreement(await agreements(short, long)))

  const ours = sizes.map(size => {
    const program = programOf(workloadOf(size.campaigns).config)
    const [usual, busy] = timeEngine(program, [short, long], size.events)
    if (!usual || !busy) throw new Error('There is no such visitor.')
    return { ...size, usual, busy }
  })
  console.log(report.ofSpeed(ours))

  const races = await raceAll([100, 1000], short)
  console.log(report.ofRaces(races, ours))

  const startup = timeStartup(1000, brief)
  console.log(report.ofStartup(startup))

  const weights = [
    { campaigns: 1000, megabytes: weigh(1000, brief), most: 1.5 },
    { campaigns: 10_000, megabytes: weigh(10_000, brief), most: 6 },
  ]
  const largest = programOf(workloadOf(10_000).config)
  const expiry = timeExpiry(largest, brief)
  const snapshots = sizes.map(({ campaigns }) => {
    const program = programOf(workloadOf(campaigns).config)
    return { campaigns, ...sizeOfSnapshot(engineWith(program, long.journal)) }
  })
  console.log(report.ofSnapshots(snapshots))

  const at1000 = ours.find(({ campaigns }) => campaigns === 1000)?.usual.mean ?? Number.NaN
  const fastest = Math.min(...races.filter(race => race.campaigns === 1000).map(({ all }) => all))
  return judge([
    ...ours.map(({ campaigns, mean, usual }) => ({
      what: `mean of an event, ${campaigns} campaigns`,
      found: usual.mean,
      unit: 'µs',
      most: mean,
    })),
    ...ours.map(({ campaigns, p99, usual }) => ({
      what: `99th percentile, ${campaigns} campaigns`,
      found: usual.p99,
      unit: 'µs',
      most: p99,
    })),
    ...ours.map(({ campaigns, usual, busy }) => ({
      what: `with 100,000 past events in place of 1,000, ${campaigns} campaigns`,
      found: busy.mean / usual.mean,
      unit: 'times the mean',
      most: 1.2,
    })),
    {
      what: 'than the fastest library, 1000 campaigns',
      found: fastest / at1000,
      unit: 'times faster',
      least: 500,
    },
    { what: 'parse, compile and restore, 1000 campaigns', found: startup.warm.all, unit: 'ms', most: 8 },
    ...weights.map(({ campaigns, megabytes, most }) => ({
      what: `memory of program and engine, ${campaigns} campaigns`,
      found: megabytes,
      unit: 'MB',
      most,
    })),
    { what: 'every window expiring at once, 10000 campaigns', found: expiry, unit: 'ms', most: 2 },
  ])
}

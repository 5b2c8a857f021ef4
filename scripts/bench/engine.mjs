import { compile, createEngine, parseConfig } from '@okyaku/engine'
import { configOf, eventsOf } from './campaigns.mjs'

const CAMPAIGNS = 100
const JOURNAL = 10_000
const BATCH = 1_000
const BATCHES = 9
const WARM_UP = 5
/** Of one event, in microseconds, on average. */
const BUDGET = 20

/** How long it takes to count one event and to decide all that it triggers. */
export function benchEngine() {
  const { config, problems } = parseConfig(configOf(CAMPAIGNS))
  if (!config || problems.length > 0) throw new Error(`The config has problems: ${JSON.stringify(problems)}`)
  const { engine } = createEngine(compile(config))
  const journal = eventsOf(JOURNAL, Date.UTC(2026, 0, 1))
  for (const event of journal) engine.learn(event)

  const mixed = measure(engine, journal)
  const heaviest = measure(engine, mixed.events, () => 'view_item')
  return {
    ok: mixed.median <= BUDGET,
    lines: [
      `${CAMPAIGNS} campaigns, ${JOURNAL} events in the journal`,
      `events as visitors make them: ${told(mixed)}; ${BUDGET} µs are allowed`,
      `an event that triggers half of all campaigns: ${told(heaviest)}`,
    ],
  }
}

/**
 * The median over batches of the mean time of an event that follows those before, in microseconds.
 * @param {import('@okyaku/engine').Engine} engine
 * @param {import('@okyaku/engine').Event[]} before
 * @param {(i: number) => string} [nameOf]
 */
function measure(engine, before, nameOf) {
  const events = eventsOf((WARM_UP + BATCHES) * BATCH, (before.at(-1)?.at ?? 0) + 1, nameOf)
  // The first batches warm the code up, as the events before would have.
  const decided = events.slice(0, WARM_UP * BATCH).map(event => take(engine, event))
  const means = Array.from({ length: BATCHES }, (_, i) => {
    const batch = events.slice((WARM_UP + i) * BATCH, (WARM_UP + i + 1) * BATCH)
    // The process's own time, so that what else the machine does is not counted.
    const began = process.cpuUsage()
    for (const event of batch) take(engine, event)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / BATCH
  }).sort((a, b) => a - b)
  const each = decided.reduce((sum, { decisions }) => sum + decisions.length, 0) / decided.length
  return { events, each, best: means[0] ?? 0, median: means[BATCHES >> 1] ?? 0 }
}

/** @param {{ each: number, best: number, median: number }} measured */
const told = ({ each, best, median }) =>
  `mean ${median.toFixed(2)} µs (median of ${BATCHES} runs, the best ${best.toFixed(2)}), ${each.toFixed(1)} decisions each`

/**
 * @param {import('@okyaku/engine').Engine} engine
 * @param {import('@okyaku/engine').Event} event
 */
function take(engine, event) {
  return engine.take(event, {
    now: event.at,
    visitor: event.visitor,
    page: event.page,
    device: { type: 'desktop', os: 'macOS', browser: 'Firefox', language: 'ja', width: 1280 },
    attributes: { plan: 'free' },
    consented: true,
  })
}

import { compile, createEngine, parseConfig } from '@okyaku/engine'
import { configOf, eventsOf } from './campaigns.mjs'

const CAMPAIGNS = 100
const JOURNAL = 10_000
const MEASURED = 5_000
/** Of one event, in microseconds, on average. */
const BUDGET = 20

/** How long it takes to count one event and to decide all that it triggers. */
export function benchEngine() {
  const { config, problems } = parseConfig(configOf(CAMPAIGNS))
  if (!config || problems.length > 0) throw new Error(`The config has problems: ${JSON.stringify(problems)}`)
  const { engine } = createEngine(compile(config))

  const journal = eventsOf(JOURNAL, Date.UTC(2026, 0, 1))
  for (const event of journal) engine.learn(event)
  const last = journal.at(-1)?.at ?? 0
  const events = eventsOf(2 * MEASURED, last + 1, () => 'view_item')
  // The first half warms the code up, as the events before would have.
  const decided = events.slice(0, MEASURED).map(event => take(engine, event))

  const began = performance.now()
  for (const event of events.slice(MEASURED)) take(engine, event)
  const mean = ((performance.now() - began) * 1000) / MEASURED

  const each = decided.reduce((sum, { decisions }) => sum + decisions.length, 0) / MEASURED
  const shown = decided.filter(({ due }) => due.length > 0).length / MEASURED
  return {
    ok: mean <= BUDGET,
    lines: [
      `${CAMPAIGNS} campaigns, ${JOURNAL} events in the journal, ${each} decisions an event, a message is due after ${Math.round(shown * 100)} % of them`,
      `mean ${mean.toFixed(2)} µs an event; ${BUDGET} are allowed`,
    ],
  }
}

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

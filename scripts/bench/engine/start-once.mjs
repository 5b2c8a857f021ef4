/** @import { Step } from './workload/visitor.mjs' */
import { compile, createEngine, parseConfig } from '@okyaku/engine'

/**
 * JSON of the config and of a visitor's snapshot, and what this visitor does next.
 * @typedef {{ config: string, snapshot: string, step: Step }} Given
 *
 * Milliseconds; `all` is of the first three.
 * @typedef {{ parse: number, compile: number, restore: number, all: number, first: number }} Startup
 */

/**
 * From the config's JSON value to an engine that knows the visitor, and then its first event.
 * @param {Given} given
 * @returns {Startup}
 */
export function startOnce({ config, snapshot, step }) {
  const input = JSON.parse(config)
  const kept = JSON.parse(snapshot)
  const began = performance.now()
  const { config: accepted } = parseConfig(input)
  const parsed = performance.now()
  if (!accepted) throw new Error('The config is not accepted.')
  const program = compile(accepted)
  const compiled = performance.now()
  const { engine, complete } = createEngine(program, kept)
  const restored = performance.now()
  engine.take(step.event, step.moment)
  const taken = performance.now()
  if (!complete) throw new Error('The snapshot does not fit its own config.')
  return {
    parse: parsed - began,
    compile: compiled - parsed,
    restore: restored - compiled,
    all: restored - began,
    first: taken - restored,
  }
}

/** @import { Config, Event } from '@okyaku/engine' */
/** @import { Step } from './workload/visitor.mjs' */
import { compile, createEngine, parseConfig } from '@okyaku/engine'

/** Engines that are held at the same time: one alone would be lost in what the heap does besides. */
const HELD = 3

/**
 * Bytes of the heap and of array buffers that a program and its engine hold beyond the parsed config, after the journal
 * and a few events. The process has to be one with `--expose-gc`.
 * @param {{ config: Config, journal: Event[], steps: Step[] }} given
 */
export function memoryOf({ config, journal, steps }) {
  const configs = Array.from({ length: HELD + 1 }, () => parseConfig(structuredClone(config)).config ?? {})

  /** @param {Config} accepted */
  function hold(accepted) {
    const program = compile(accepted)
    const { engine } = createEngine(program)
    for (const event of journal) engine.learn(event)
    for (const { event, moment } of steps) engine.take(event, moment)
    return { program, engine }
  }

  // The first one leaves compiled code behind, which is not its own.
  hold(/** @type {Config} */ (configs.pop()))
  const before = used()
  const held = configs.map(hold)
  const after = used()
  return (after - before) / held.length
}

function used() {
  for (let i = 0; i < 4; i++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

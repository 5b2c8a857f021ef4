/** @import { Case } from '../workload/campaigns.mjs' */
/** @import { Facts } from '../workload/facts.mjs' */
import { growthbook } from './growthbook.mjs'
import { jsonLogicEngine, jsonLogicEngineCompiled } from './json-logic-engine.mjs'
import { jsonLogicJs } from './json-logic-js.mjs'
import { jsonRulesEngine } from './json-rules-engine.mjs'
import { mingo } from './mingo.mjs'
import { sift } from './sift.mjs'

/**
 * By campaign, 1 where its audience holds. The same array is filled anew at every call.
 * @typedef {(facts: Facts) => Uint8Array | Promise<Uint8Array>} Evaluate
 *
 * `prepare` translates every campaign's condition, once.
 * @typedef {{ name: string, usesEval?: boolean, prepare(cases: readonly Case[]): Evaluate }} Rival
 */

/** @type {readonly Rival[]} */
export const rivals = [
  jsonLogicEngineCompiled,
  jsonLogicEngine,
  sift,
  mingo,
  growthbook,
  jsonLogicJs,
  jsonRulesEngine,
]

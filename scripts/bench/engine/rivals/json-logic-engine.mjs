/** @import { Rival } from './index.mjs' */
import { LogicEngine } from 'json-logic-engine'
import { each } from './each.mjs'
import { asLogic, startsWith } from './json-logic.mjs'

/** Interpreted, as a page has to run it whose CSP does not allow `unsafe-eval`. */
/** @type {Rival} */
export const jsonLogicEngine = {
  name: 'json-logic-engine, interpreted',
  prepare(cases) {
    const engine = engineOf()
    return each(
      cases.map(({ tests }) => {
        const logic = asLogic(tests)
        return facts => engine.run(logic, facts)
      }),
    )
  },
}

/** Each condition made into a JavaScript function by `new Function`. */
/** @type {Rival} */
export const jsonLogicEngineCompiled = {
  name: 'json-logic-engine, compiled by eval',
  usesEval: true,
  prepare(cases) {
    const engine = engineOf()
    return each(
      cases.map(({ tests }) => /** @type {(facts: object) => unknown} */ (engine.build(asLogic(tests)))),
    )
  },
}

function engineOf() {
  const engine = new LogicEngine()
  const method = (/** @type {[unknown, string[]]} */ [found, wanted]) => startsWith(found, wanted)
  engine.addMethod('startsWith', method, { deterministic: true })
  return engine
}

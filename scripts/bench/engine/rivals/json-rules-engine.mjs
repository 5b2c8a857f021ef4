/** @import { Test } from '../workload/conditions.mjs' */
/** @import { Rival } from './index.mjs' */
import { Engine } from 'json-rules-engine'
import { startsWith } from './json-logic.mjs'

/** @type {Rival} */
export const jsonRulesEngine = {
  name: 'json-rules-engine',
  prepare(cases) {
    const engine = new Engine([], { allowUndefinedFacts: true })
    engine.addOperator('startsWith', startsWith)
    engine.addOperator('known', (found, wanted) => (found !== undefined) === wanted)
    cases.forEach(({ tests }, index) => {
      engine.addRule({
        conditions: { all: tests.map(conditionOf) },
        event: { type: 'holds', params: { index } },
      })
    })
    const verdicts = new Uint8Array(cases.length)
    return async facts => {
      verdicts.fill(0)
      const { events } = await engine.run(facts)
      for (const { params } of events) verdicts[params?.index] = 1
      return verdicts
    }
  },
}

/** @param {Test} test */
const conditionOf = ({ fact, operator, wanted }) => ({ fact, operator: words[operator], value: wanted })

/** @type {Record<Test['operator'], string>} */
const words = {
  is: 'equal',
  isNot: 'notEqual',
  in: 'in',
  notIn: 'notIn',
  known: 'known',
  atLeast: 'greaterThanInclusive',
  atMost: 'lessThanInclusive',
  moreThan: 'greaterThan',
  lessThan: 'lessThan',
  startsWith: 'startsWith',
}

/** @import { Rival } from './index.mjs' */
// @ts-expect-error The library has no types.
import jsonLogic from 'json-logic-js'
import { each } from './each.mjs'
import { asLogic, startsWith } from './json-logic.mjs'

/** @type {Rival} */
export const jsonLogicJs = {
  name: 'json-logic-js',
  prepare(cases) {
    jsonLogic.add_operation('startsWith', startsWith)
    return each(
      cases.map(({ tests }) => {
        const logic = asLogic(tests)
        return facts => jsonLogic.apply(logic, facts)
      }),
    )
  },
}

import { idOf, listOf, stepsOf } from './names.ts'
import type { Problem } from './problem.ts'
import { isObject } from './shape.ts'

/** Steps of journeys that come after what is no step above them. */
export const stepsOutOfOrder = ({ journeys }: Record<string, unknown>): Problem[] =>
  listOf(journeys).flatMap((journey, i) => {
    const steps = stepsOf(journey)
    const known = steps.flatMap(step => idOf(step) ?? [])
    const above = new Set<string | undefined>()
    return steps.flatMap((step, j): Problem[] => {
      const after = isObject(step) ? step.after : undefined
      const isFine = typeof after !== 'string' || above.has(after)
      above.add(idOf(step))
      return isFine
        ? []
        : [{ code: 'unknown-step', path: ['journeys', i, 'steps', j, 'after'], found: after, known }]
    })
  })

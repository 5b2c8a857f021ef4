import type { Context } from './context.ts'
import { type Expression, holds, isRefs, refHolds } from './expression.ts'
import type { Program } from './program.ts'

/** By place, what is left to ask of a candidate: of its trigger, and of its audience. */
export interface Rests {
  hold(place: number, context: Context): boolean
}

/** It lies side by side: what lies far apart takes longer to fetch than to ask. */
export function createRests({
  groups,
  places,
  leaves,
}: Pick<Program, 'groups' | 'places' | 'leaves'>): Rests {
  /** By place, where its refs begin; they end where the next one's begin. */
  const start = new Int32Array(places + 1)
  const refs: number[] = []
  const expressions = new Map<number, Expression>()
  let filled = 0
  const begin = (place: number) => {
    start.fill(refs.length, filled, place + 1)
    filled = place + 1
  }

  function add(ref: number): void {
    const { hinge = 'moment' } = leaves[ref < 0 ? ~ref : ref] ?? {}
    // First what mostly is known already.
    if (hinge === 'moment') refs.push(ref)
    else refs.splice(start[filled - 1]!, 0, ref)
  }

  for (const { first, campaigns, rests } of groups.values()) {
    for (let i = 0; i < campaigns.length; i++) {
      begin(first + i)
      const others: Expression[] = []
      for (const rest of [rests[i], campaigns[i]!.rest]) {
        if (!rest) continue
        if (isRefs(rest)) rest.forEach(add)
        else others.push(rest)
      }
      if (others.length) expressions.set(first + i, { all: others })
    }
  }
  begin(places)
  const flat = Int32Array.from(refs)

  return {
    hold(place, context) {
      const end = start[place + 1]!
      for (let i = start[place]!; i < end; i++) if (!refHolds(flat[i]!, context)) return false
      const others = expressions.size ? expressions.get(place) : undefined
      return !others || holds(others, context)
    },
  }
}

import type { Path } from '../../shape.ts'
import { clashOf } from './clash.ts'
import type { Fact, Formula } from './formula.ts'

/** A proof that needs more steps than these is given up: nothing is said then. */
const mostSteps = 2000

/**
 * Whether the formula can hold at no moment: then the places of what cannot hold together, in each of the ways in which
 * it could hold. Undefined where that is not proved, which is not to say that it can hold.
 */
export function disprove(formula: Formula): Path[] | undefined {
  let steps = 0
  return distinct(refute([formula], []))

  /** What clashes in every way of holding: facts are taken first, then one choice after the other. */
  function refute(parts: readonly Formula[], known: readonly Fact[]): Path[] | undefined {
    const { facts, choices } = flatten(parts)
    const all = [...known]
    for (const fact of facts) {
      if (++steps > mostSteps) return undefined
      const clash = clashOf(fact, all)
      if (clash) return clash.map(({ path }) => path)
      all.push(fact)
    }
    const [choice, ...others] = choices.sort((a, b) => a.any.length - b.any.length)
    if (!choice) return undefined
    const paths: Path[] = []
    for (const way of choice.any) {
      const refuted = refute([way, ...others], all)
      if (!refuted) return undefined
      paths.push(...refuted)
    }
    return paths
  }
}

export const isImpossible = (formula: Formula) => disprove(formula) !== undefined

type Choice = Extract<Formula, { any: unknown }>

function flatten(parts: readonly Formula[]): { facts: Fact[]; choices: Choice[] } {
  const facts: Fact[] = []
  const choices: Choice[] = []
  for (const part of parts) {
    if ('kind' in part) facts.push(part)
    else if ('any' in part && part.any.length !== 1) choices.push(part)
    else {
      const inner = flatten('any' in part ? part.any : part.all)
      facts.push(...inner.facts)
      choices.push(...inner.choices)
    }
  }
  return { facts, choices }
}

/** In the order in which they were met. */
function distinct(paths: readonly Path[] | undefined): Path[] | undefined {
  return paths && [...new Map(paths.map(path => [JSON.stringify(path), path])).values()]
}

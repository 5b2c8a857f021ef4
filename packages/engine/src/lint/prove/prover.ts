import type { Path } from '../../shape.ts'
import { clashOf } from './clash.ts'
import { branchesOf, type Formula } from './formula.ts'

/**
 * Whether the formula can hold at no moment: then the places of what cannot hold together, as far as one way of
 * holding shows them. Undefined where that is not proved, which is not to say that it can hold.
 */
export function disprove(formula: Formula): Path[] | undefined {
  const branches = branchesOf(formula)
  if (!branches) return undefined
  const paths: Path[] = []
  for (const facts of branches) {
    const clash = clashOf(facts)
    if (!clash) return undefined
    paths.push(...clash.map(({ path }) => path))
  }
  return distinct(paths)
}

export const isImpossible = (formula: Formula) => disprove(formula) !== undefined

function distinct(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map(path => [JSON.stringify(path), path])).values()]
}

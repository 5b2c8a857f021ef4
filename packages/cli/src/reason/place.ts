import { type Node, parseTree } from 'jsonc-parser'
import { placeOf } from '../check/locate.ts'

/** Line and column, from 1. */
export interface Place {
  line: number
  column: number
}

/**
 * Finds where in a config's text a demand stands, given as a reason names it, `campaigns[2].when.history[0]`. What the
 * config does not write, as the default of a limit, stands where it would.
 */
export function createPlaces(text: string): (path: string) => Place {
  const tree = parseTree(text, [], { allowTrailingComma: true })
  return path => {
    const node = tree && follow(tree, path)
    return placeOf(text, node?.offset ?? 0)
  }
}

/** The key of the value at the path, or of as much of it as there is. */
function follow(tree: Node, path: string): Node {
  let [place, value, left] = [tree, tree, path]
  while (left) {
    const step = stepsOf(value)
      .filter(({ name }) => left.startsWith(name) && /^$|^[.[]/.test(left.slice(name.length)))
      // A name may have a point in it: the longest is meant. Of equal ones the last counts.
      .sort((a, b) => a.name.length - b.name.length)
      .at(-1)
    if (!step) break
    place = step.key
    value = step.value
    left = left.slice(step.name.length).replace(/^\./, '')
  }
  return place
}

function stepsOf({ type, children = [] }: Node): { name: string; key: Node; value: Node }[] {
  if (type === 'array') return children.map((value, i) => ({ name: `[${i}]`, key: value, value }))
  if (type !== 'object') return []
  return children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: key.value as string, key, value }] : [],
  )
}

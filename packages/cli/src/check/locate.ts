import type { Problem } from '@okyaku/engine'
import type { Finding } from '@okyaku/engine/lint'
import type { Node } from 'jsonc-parser'
import type { Span } from './parse-text.ts'

/** Where in the text a problem stands: the key that should not be there, the value that is wrong. */
export function locate(tree: Node, { code, path }: Pick<Problem | Finding, 'code' | 'path'>): Span {
  const steps = follow(tree, path)
  const last = steps.at(-1)
  if (!last) return opening(tree)
  if (code === 'unknown-key' && last.key) return last.key
  // What is missing has no place of its own: the key of what lacks it has, else its opening brace.
  if (code === 'missing-key') return last.key ?? opening(last.value)
  return last.value.type === 'object' || last.value.type === 'array'
    ? (last.key ?? opening(last.value))
    : last.value
}

/** The value at the path, or at as much of it as there is. */
export function valueAt(tree: Node, path: Problem['path']): Node {
  return follow(tree, path).at(-1)?.value ?? tree
}

interface Step {
  key?: Node
  value: Node
}

function follow(tree: Node, path: Problem['path']): Step[] {
  const steps: Step[] = []
  let node = tree
  for (const name of path) {
    const step = stepInto(node, name)
    if (!step) break
    steps.push(step)
    node = step.value
  }
  return steps
}

function stepInto({ type, children = [] }: Node, name: string | number): Step | undefined {
  if (type === 'array' && typeof name === 'number') return children[name] && { value: children[name] }
  if (type !== 'object') return undefined
  // The last of equal keys, as it is the one that counts.
  const [key, value] = children.findLast(({ children: [key] = [] }) => key?.value === name)?.children ?? []
  return key && value && { key, value }
}

const opening = ({ offset }: Node): Span => ({ offset, length: 1 })

export interface TextPlace {
  line: number
  column: number
}

/** The line and column, from 1, as editors count them. */
export function placeOf(text: string, offset: number): TextPlace {
  return placesIn(text)(offset)
}

/** The same for many places of one text, which is read once. */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return offset => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

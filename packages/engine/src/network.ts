/**
 * The conditions of all campaigns as one network: leaves that hold or not, and nodes that hold when all they ask for
 * does. Equal nodes are one. Only what flips travels upward.
 */
export interface Network {
  readonly size: number
  /** By node, where its edges begin; they end where the next node's begin. Leaves have none. */
  readonly start: Int32Array
  /** By edge: what is asked for, and who asks. `~node` asks that it does not hold. */
  readonly child: Int32Array
  readonly parent: Int32Array
  /** By node, where its outputs begin in `outputs`, which names places in a bit field; `~place` for "does not hold". */
  readonly outputStart: Int32Array
  readonly outputs: Int32Array
}

/** The node that always holds. `~ALWAYS` never does. */
export const ALWAYS = 0

export interface NetworkBuilder {
  leaf(): number
  /** The node that holds when all of these do. */
  all(refs: readonly number[]): number
  any(refs: readonly number[]): number
  /** The place in the bit field follows whether `ref` holds. */
  output(ref: number, place: number): void
  finish(): Network
}

const nodeOf = (ref: number) => (ref < 0 ? ~ref : ref)

export function createNetworkBuilder(): NetworkBuilder {
  const children: (readonly number[])[] = [[]]
  const known = new Map<string, number>()
  const places: { ref: number; place: number }[] = []

  function all(refs: readonly number[]): number {
    const asked = [...new Set(refs)].filter(ref => ref !== ALWAYS).sort((a, b) => a - b)
    if (asked.some(ref => ref === ~ALWAYS || asked.includes(~ref))) return ~ALWAYS
    if (asked.length < 2) return asked[0] ?? ALWAYS
    const key = asked.join()
    const node = known.get(key) ?? children.push(asked) - 1
    known.set(key, node)
    return node
  }

  return {
    leaf: () => children.push([]) - 1,
    all,
    // One of them holds unless all of them do not.
    any: refs => ~all(refs.map(ref => ~ref)),
    output: (ref, place) => void places.push({ ref, place }),
    finish: () => layOut(children, places),
  }
}

function layOut(
  children: readonly (readonly number[])[],
  places: readonly { ref: number; place: number }[],
): Network {
  const size = children.length
  const start = new Int32Array(size + 1)
  children.forEach((refs, node) => {
    start[node + 1] = start[node]! + refs.length
  })
  const child = new Int32Array(start[size]!)
  const parent = new Int32Array(start[size]!)
  children.forEach((refs, node) => {
    child.set(refs, start[node])
    parent.fill(node, start[node], start[node + 1])
  })
  const outputStart = new Int32Array(size + 1)
  for (const { ref } of places) outputStart[nodeOf(ref) + 1]!++
  for (let node = 0; node < size; node++) outputStart[node + 1]! += outputStart[node]!
  const outputs = new Int32Array(places.length)
  const filled = outputStart.slice()
  for (const { ref, place } of places) outputs[filled[nodeOf(ref)]!++] = ref < 0 ? ~place : place
  return { size, start, child, parent, outputStart, outputs }
}

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
  /** `pace`: how soon what it hangs on changes. */
  leaf(pace: number): number
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
  const paces: number[] = [0]
  const known = new Map<number, number[]>()
  const places: { ref: number; place: number }[] = []

  /** What changes last stands first: that is what a node which does not hold waits for. */
  function isBehind(a: number, b: number): boolean {
    const one = nodeOf(a)
    const other = nodeOf(b)
    if (one === other) return a > b
    const by = paces[one]! - paces[other]!
    return by > 0 || (by === 0 && one > other)
  }

  function add(refs: readonly number[], pace: number): number {
    paces.push(pace)
    return children.push(refs) - 1
  }

  function all(refs: readonly number[]): number {
    const asked: number[] = []
    for (const ref of refs) {
      if (ref === ~ALWAYS || asked.includes(~ref)) return ~ALWAYS
      if (ref === ALWAYS || asked.includes(ref)) continue
      // There are few, so each is put in its place by moving those behind it.
      let place = asked.push(ref) - 1
      for (; place > 0 && isBehind(asked[place - 1]!, ref); place--) asked[place] = asked[place - 1]!
      asked[place] = ref
    }
    return asked.length < 2 ? (asked[0] ?? ALWAYS) : nodeFor(asked)
  }

  /** Equal lists are one node. */
  function nodeFor(asked: readonly number[]): number {
    let hash = 0
    for (const ref of asked) hash = (Math.imul(hash, 31) + ref) | 0
    const alike = known.get(hash)
    const equal = alike?.find(node => isEqual(children[node]!, asked))
    if (equal !== undefined) return equal
    const node = add(asked, paces[nodeOf(asked.at(-1)!)]!)
    if (alike) alike.push(node)
    else known.set(hash, [node])
    return node
  }

  return {
    leaf: pace => add(noRefs, pace),
    all,
    // One of them holds unless all of them do not.
    any: refs => ~all(refs.map(ref => ~ref)),
    output: (ref, place) => void places.push({ ref, place }),
    finish() {
      const network = layOut(children, places)
      for (const list of [children, paces, places]) list.length = 0
      known.clear()
      return network
    },
  }
}

const noRefs: readonly number[] = []

const isEqual = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((ref, i) => ref === other[i])

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

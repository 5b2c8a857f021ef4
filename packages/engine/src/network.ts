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
  const known = new Map<string, number>()
  const places: { ref: number; place: number }[] = []

  /** What changes last stands first: that is what a node which does not hold waits for. */
  const byPace = (a: number, b: number) => {
    const [one, other] = [nodeOf(a), nodeOf(b)]
    return paces[one]! - paces[other]! || one - other || a - b
  }

  function add(refs: readonly number[], pace: number): number {
    paces.push(pace)
    return children.push(refs) - 1
  }

  function all(refs: readonly number[]): number {
    const asked: number[] = []
    for (const ref of [...refs].sort(byPace)) {
      if (ref === ALWAYS || ref === asked.at(-1)) continue
      if (ref === ~ALWAYS || ref === ~(asked.at(-1) ?? ref)) return ~ALWAYS
      asked.push(ref)
    }
    if (asked.length < 2) return asked[0] ?? ALWAYS
    const key = asked.join()
    const found = known.get(key)
    if (found !== undefined) return found
    const node = add(asked, paces[nodeOf(asked.at(-1)!)]!)
    known.set(key, node)
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

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
const NONE = -1

export function createNetworkBuilder(): NetworkBuilder {
  /** By node, where its children begin in `child`; they end where the next node's begin. */
  const start = [0, 0]
  const child: number[] = []
  const paces = [0]
  /** By hash of its children, the node that came last, and by node the one before it with that hash. */
  const latest = new Map<number, number>()
  const alike = [NONE]
  const outputs: Outputs = { refs: [], places: [] }
  /** What is being put in order; one array for all nodes, since most turn out to be known. */
  const asked: number[] = []

  /** What changes last stands first: that is what a node which does not hold waits for. */
  function isBehind(one: number, other: number): boolean {
    const by = paces[one]! - paces[other]!
    return by > 0 || (by === 0 && one > other)
  }

  function add(pace: number): number {
    alike.push(NONE)
    start.push(child.length)
    return paces.push(pace) - 1
  }

  function all(refs: readonly number[]): number {
    asked.length = 0
    for (const ref of refs) {
      if (ref === ALWAYS) continue
      if (ref === ~ALWAYS || !putInPlace(ref)) return ~ALWAYS
    }
    return asked.length < 2 ? (asked[0] ?? ALWAYS) : nodeForAsked()
  }

  /** There are few, so each is put in its place by moving those behind it. False where the opposite is asked for, too. */
  function putInPlace(ref: number): boolean {
    const node = nodeOf(ref)
    let place = asked.length
    while (place > 0 && isBehind(nodeOf(asked[place - 1]!), node)) place--
    const before = asked[place - 1]
    if (place > 0 && nodeOf(before!) === node) return before === ref
    for (let i = asked.push(ref) - 1; i > place; i--) asked[i] = asked[i - 1]!
    asked[place] = ref
    return true
  }

  /** Equal lists are one node. */
  function nodeForAsked(): number {
    let hash = 0
    for (const ref of asked) hash = (Math.imul(hash, 31) + ref) | 0
    const last = latest.get(hash) ?? NONE
    for (let node = last; node !== NONE; node = alike[node]!) if (isAsked(node)) return node
    for (const ref of asked) child.push(ref)
    const node = add(paces[nodeOf(asked.at(-1)!)]!)
    alike[node] = last
    latest.set(hash, node)
    return node
  }

  /** Whether these are the node's children. */
  function isAsked(node: number): boolean {
    const first = start[node]!
    if (start[node + 1]! - first !== asked.length) return false
    for (let i = 0; i < asked.length; i++) if (child[first + i] !== asked[i]) return false
    return true
  }

  return {
    leaf: add,
    all,
    // One of them holds unless all of them do not.
    any: refs => ~all(refs.map(ref => ~ref)),
    output(ref, place) {
      outputs.refs.push(ref)
      outputs.places.push(place)
    },
    finish() {
      const network = layOut(start, child, outputs)
      for (const list of [start, child, paces, alike, outputs.refs, outputs.places]) list.length = 0
      latest.clear()
      return network
    },
  }
}

/** By output, what it follows and its place in the bit field. */
interface Outputs {
  refs: number[]
  places: number[]
}

function layOut(starts: readonly number[], children: readonly number[], { refs, places }: Outputs): Network {
  const start = new Int32Array(starts)
  const size = start.length - 1
  const parent = new Int32Array(children.length)
  for (let node = 0; node < size; node++) parent.fill(node, start[node], start[node + 1])
  const outputStart = new Int32Array(size + 1)
  for (const ref of refs) outputStart[nodeOf(ref) + 1]!++
  for (let node = 0; node < size; node++) outputStart[node + 1]! += outputStart[node]!
  const outputs = new Int32Array(places.length)
  const filled = outputStart.slice()
  // By number: on some pages an array's `entries` is Prototype's.
  for (let i = 0; i < refs.length; i++) {
    const ref = refs[i]!
    outputs[filled[nodeOf(ref)]!++] = ref < 0 ? ~places[i]! : places[i]!
  }
  return { size, start, child: new Int32Array(children), parent, outputStart, outputs }
}

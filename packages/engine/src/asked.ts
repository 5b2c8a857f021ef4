import type { Leaf } from './leaf.ts'

/** What has to change for the answer of a leaf to be another one. */
export type Hinge = 'moment' | 'session' | 'page'

const STANDS = 0
const kinds: Readonly<Record<Hinge, number>> = { moment: 1, session: 2, page: 3 }

/**
 * When the leaves that do not stand in the network were asked last: as long as what they hang on is the same, so is
 * their answer, however many campaigns want to know.
 */
export class Asked {
  /** By node, what it hangs on. */
  readonly #kind: Uint8Array
  /** By node, the turn at which it was asked. */
  readonly #at: Int32Array
  /** By kind, the turn since which it is as it is. Every turn is another moment. */
  readonly #since = new Int32Array(4).fill(1)

  constructor(leaves: readonly (Leaf | undefined)[], size: number) {
    this.#kind = new Uint8Array(size)
    this.#at = new Int32Array(size)
    for (let node = 0; node < leaves.length; node++) {
      const leaf = leaves[node]
      if (leaf?.isPassing) this.#kind[node] = kinds[leaf.hinge ?? 'moment']
    }
  }

  /** Whether the leaf has to be asked; it counts as asked then. */
  isDue(node: number): boolean {
    const kind = this.#kind[node]!
    if (kind === STANDS || this.#at[node]! >= this.#since[kind]!) return false
    this.#at[node] = this.#since[kinds.moment]!
    return true
  }

  turn(turn: number): void {
    this.#since[kinds.moment] = turn
  }

  /** It is another one from this turn on. */
  changed(hinge: Hinge): void {
    this.#since[kinds[hinge]] = this.#since[kinds.moment]!
  }
}

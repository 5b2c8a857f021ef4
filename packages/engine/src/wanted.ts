/** The nodes of tests by one operator, by what they want: a scalar, or a list of them. */
export class WantedNodes {
  /** The node of the test that wants what led here. */
  node: number | undefined
  #longer: Map<unknown, WantedNodes> | undefined

  /**
   * Where the test stands that wants this; a list of one wants the same as that one. A list is followed word by word: to
   * make one key of it would take several times as long.
   */
  placeOf(wanted: unknown): WantedNodes {
    if (!Array.isArray(wanted)) return this.#with(wanted)
    let at: WantedNodes = this
    for (const one of wanted) at = at.#with(one)
    return at
  }

  #with(one: unknown): WantedNodes {
    this.#longer ??= new Map()
    const known = this.#longer.get(one)
    if (known) return known
    const made = new WantedNodes()
    this.#longer.set(one, made)
    return made
  }
}

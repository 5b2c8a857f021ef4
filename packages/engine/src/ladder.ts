/**
 * Leaves that ask the same question for more and more: those that hold are always the first ones, so that one place tells
 * of all of them, and the next one and the last one are all that has to be asked.
 */
export class Ladder {
  /** What the leaves ask for, the easiest first. */
  readonly steps: number[] = []
  readonly nodes: number[] = []
  readonly #isUp: boolean

  constructor(direction: 'up' | 'down') {
    this.#isUp = direction === 'up'
  }

  /** The node that asks for `step`, if there is one. */
  find(step: number): number | undefined {
    const place = this.#placeOf(step)
    return this.steps[place] === step ? this.nodes[place] : undefined
  }

  /** A node that asks for a step which none has asked for. */
  add(step: number, node: number): void {
    const place = this.#placeOf(step)
    this.steps.splice(place, 0, step)
    this.nodes.splice(place, 0, node)
  }

  /** Where the step stands, or would: a binary search. */
  #placeOf(step: number): number {
    const { steps } = this
    let low = 0
    let high = steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      const isEasier = this.#isUp ? steps[middle]! < step : steps[middle]! > step
      if (isEasier) low = middle + 1
      else high = middle
    }
    return low
  }
}

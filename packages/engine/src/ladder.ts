/**
 * Leaves that ask the same question for more and more: those that hold are always the first ones, so that one place tells
 * of all of them, and the next one and the last one are all that has to be asked.
 */
export class Ladder {
  /** What the leaves ask for, the easiest first. */
  readonly steps: number[] = []
  readonly nodes: number[] = []
  readonly #known = new Map<number, number>()
  readonly #direction: 'up' | 'down'

  constructor(direction: 'up' | 'down') {
    this.#direction = direction
  }

  /** The node that asks for `step`. */
  node(step: number, make: () => number): number {
    const known = this.#known.get(step)
    if (known !== undefined) return known
    const node = make()
    this.#known.set(step, node)
    const isUp = this.#direction === 'up'
    let place = this.steps.length
    while (place > 0 && (isUp ? this.steps[place - 1]! > step : this.steps[place - 1]! < step)) place--
    this.steps.splice(place, 0, step)
    this.nodes.splice(place, 0, node)
    return node
  }
}

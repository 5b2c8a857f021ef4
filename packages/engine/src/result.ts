import type { Decided } from './arbitration.ts'
import type { Context } from './context.ts'
import type { Decision, Due, Result } from './decision.ts'

type Reached = Result['goals']

/** What followed from one moment. Most of it nobody asks for: the decisions are put into words when somebody does. */
export class Outcome implements Result {
  readonly due: Due[]
  readonly exposures: Decision[]
  readonly goals: Reached
  declare readonly tierChange?: { from: string; to: string }
  readonly #context: Context | undefined
  readonly #turn: number
  readonly #explain: () => Decision[]
  #decisions: Decision[] | undefined

  constructor(
    { due, exposures }: Pick<Decided, 'due' | 'exposures'>,
    goals: Reached,
    context: Context,
    explain: () => Decision[],
  ) {
    this.due = due
    this.exposures = exposures
    this.goals = goals
    if (context.moved) this.tierChange = context.moved
    this.#context = context
    this.#turn = context.turn
    this.#explain = explain
  }

  get decisions(): Decision[] {
    if (this.#decisions) return this.#decisions
    if (this.#context!.turn !== this.#turn) {
      throw new Error('The decisions have to be read before the next event or signal is taken.')
    }
    this.#decisions = this.#explain()
    return this.#decisions
  }
}

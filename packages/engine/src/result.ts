import type { Decided } from './arbitration.ts'
import type { CompiledCampaign } from './campaign.ts'
import type { Occasion } from './decide.ts'
import type { Decision, Due, Result } from './decision.ts'

/** Puts decisions into words as long as the moment lasts; throws afterwards. */
export type Teller = (fired: Fired, occasion: Occasion, turn: number) => Decision[]

/** Those who were triggered, due or not: by that key, or these. */
export type Fired = string | readonly CompiledCampaign[]

/** What followed from one moment. Most of it nobody asks for: the decisions are put into words when somebody does. */
export class Outcome implements Result {
  readonly due: Due[]
  readonly exposures: Decision[]
  readonly goals: Result['goals']
  declare readonly tierChange?: { from: string; to: string }
  readonly #turn: number
  readonly #fired: Fired
  readonly #occasion: Occasion
  readonly #tell: Teller
  #decisions: Decision[] | undefined

  constructor(
    { due, exposures }: Pick<Decided, 'due' | 'exposures'>,
    goals: Result['goals'],
    { turn, moved }: { turn: number; moved: Result['tierChange'] | undefined },
    { fired, occasion, tell }: { fired: Fired; occasion: Occasion; tell: Teller },
  ) {
    this.due = due
    this.exposures = exposures
    this.goals = goals
    if (moved) this.tierChange = moved
    this.#turn = turn
    this.#fired = fired
    this.#occasion = occasion
    this.#tell = tell
  }

  get decisions(): Decision[] {
    this.#decisions ??= this.#tell(this.#fired, this.#occasion, this.#turn)
    return this.#decisions
  }
}

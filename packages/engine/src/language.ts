import type { Origin } from './campaign.ts'
import type { CartFacts } from './cart.ts'
import type { Config } from './config.ts'
import type { Check, Compiler, Context } from './context.ts'
import type { Expression, Passing, Rest } from './expression.ts'
import type { KeysShape, Shape } from './shape.ts'
import type { Item } from './viewed.ts'

/** What an operator may look at beside the two values; the same for every test that uses it. */
export interface OperatorContext {
  readonly zone: Compiler['zone']
  readonly ignoreCase: boolean
}

export interface Operator {
  /** What may stand behind it in the config. */
  shape: Shape
  /** It is asked even where nothing was found; the others are false then. */
  missing?: true
  /** What is wanted comes as a list, also where the config names one only. */
  many?: true
  /** It holds for what is wanted and nothing else: then it can be looked up. */
  exact?: true
  /** It hangs on the time as well as on what is found. */
  timed?: true
  /** It holds exactly where that operator does not, and has no `holds` of its own. */
  negates?: string
  holds?(found: unknown, wanted: unknown, context: OperatorContext, now: number): boolean
}

export interface ConditionKey {
  /** `self` is the shape of a whole condition, `test` that of a test: for the keys that hold such. */
  shape(self: Shape, test: Shape, language: Language): Shape
  compile(value: unknown, path: string, compiler: Compiler): Expression
}

export interface HistoryLine {
  shape(test: Shape): KeysShape
  compile(line: unknown, path: string, compiler: Compiler): Expression
}

/** What wakes a campaign: the keys under which it listens, and what else it fires on. */
export interface CompiledTrigger {
  keys: readonly string[]
  /** What is left to ask once one of the keys has come; absent where it fires then in any case. */
  rest?: Rest
  /** It fires by itself when a time has come. */
  after?: After
}

/** A trigger that waits for a time after an event. */
export interface After {
  /** Equal for equal ones, also across visits. */
  key: string
  /** The tally of what it waits after, and of what ends the waiting. */
  of: number
  unless?: number
  wait: number
}

export interface TriggerKind {
  shape(test: Shape): KeysShape
  compile(trigger: unknown, compiler: Compiler): CompiledTrigger
  /** Whether it fires at a moment, and why not. */
  explain(trigger: unknown, path: string, compiler: Compiler): Passing
}

export interface Cap {
  shape(test: Shape): Shape
  compile(value: unknown, path: string, compiler: Compiler, tags: readonly string[]): readonly CompiledCap[]
}

export interface CompiledCap {
  check: Check
  /** A leaf that tells the same without a word, as long as nobody has won: it holds while the cap is shut. */
  leaf?: number
}

/**
 * The words of the config, each one entry of one table. A page loads the common ones with its rules; the rest come when a
 * config uses them, by the same code that checks configs.
 */
export interface Language {
  readonly operators: Readonly<Record<string, Operator>>
  readonly conditions: Readonly<Record<string, ConditionKey>>
  readonly history: Readonly<Record<string, HistoryLine>>
  readonly triggers: Readonly<Record<string, TriggerKind>>
  readonly caps: Readonly<Record<string, Cap>>
  /** Sections that few configs have: journeys as campaigns, and what is found in scores, cart and viewed items. */
  readonly rare?: RareSections
}

export interface RareSections {
  expandJourneys(config: Config): Origin[]
  /** What tells the facts at a moment. */
  compileFacts(compiler: Compiler): (context: Context) => Partial<Facts>
}

/** What is known of a visitor beside the tier, for messages and stores. */
export interface Facts {
  scores: Record<string, number>
  cart: CartFacts
  viewed: readonly Item[]
}

/** A word that this language does not have: rare, or a mistake. */
export class UnknownWord extends Error {}

/** Looks a word up without reaching a prototype. */
export function wordOf<Word>(table: Readonly<Record<string, Word>>, name: string): Word {
  if (Object.hasOwn(table, name)) return table[name]!
  throw new UnknownWord(name)
}

/** The entry for the key that heads the object, `did` of `{ "did": ..., "within": ... }`. */
export function headOf<Word>(table: Readonly<Record<string, Word>>, value: object): Word {
  for (const key in table) if (Object.hasOwn(value, key)) return table[key]!
  throw new UnknownWord(Object.keys(value).join())
}

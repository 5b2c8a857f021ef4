import type { Check, Compiler } from './context.ts'
import type { KeysShape, Shape } from './shape.ts'

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
  holds(found: unknown, wanted: unknown, context: OperatorContext, now: number): boolean
}

export interface ConditionKey {
  /** `self` is the shape of a whole condition, `test` that of a test: for the keys that hold such. */
  shape(self: Shape, test: Shape, language: Language): Shape
  compile(value: unknown, path: string, compiler: Compiler): Check
}

export interface HistoryLine {
  shape(test: Shape): KeysShape
  compile(line: unknown, path: string, compiler: Compiler): Check
}

/** What wakes a campaign: the keys under which it listens, and whether it really fires then. */
export interface CompiledTrigger {
  keys: readonly string[]
  check: Check
}

export interface TriggerKind {
  shape(test: Shape): KeysShape
  compile(trigger: unknown, path: string, compiler: Compiler): CompiledTrigger
}

export interface Cap {
  shape(test: Shape): Shape
  /** Undefined where it does not concern a campaign with these tags. */
  compile(value: unknown, path: string, compiler: Compiler, tags: readonly string[]): Check
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
  const head = Object.keys(table).find(key => Object.hasOwn(value, key))
  return wordOf(table, head ?? Object.keys(value).join())
}

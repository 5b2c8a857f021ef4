import type { Hinge } from './asked.ts'
import type { Context } from './context.ts'
import { Ladder } from './ladder.ts'
import type { Leaf } from './leaf.ts'
import { toNumber } from './operators.ts'
import type { WantedNodes } from './wanted.ts'

const none: readonly never[] = []

export interface SlotOptions {
  name: string
  /** Undefined where it is missing. */
  look(context: Context): unknown
  isPassing: boolean
  hinge: Hinge
  pace: number
}

/** What stands under one name, such as `visitor.plan` or `event.value`, and all tests on it. */
export class Slot {
  readonly name: string
  readonly look: SlotOptions['look']
  /** Another one at every moment: its tests are asked only when somebody wants to know. */
  readonly isPassing: boolean
  readonly hinge: Hinge
  /** How soon it changes. */
  readonly pace: number
  /** Tests that hold for certain values alone, by value: the nodes of those that may hold. */
  readonly exact: Exact = { texts: new Map(), numbers: new Map(), likeNumbers: new Map(), others: new Map() }
  /** Tests for numbers. */
  readonly ladders: ValueLadder[] = []
  /** All others. */
  readonly others: SlotLeaf[] = []
  /** The nodes of tests, by operator and by what is wanted. */
  readonly nodes = new Map<string, WantedNodes>()
  #context: Context | undefined
  #turn = 0
  #found: unknown

  constructor({ name, look, isPassing, hinge, pace }: SlotOptions) {
    this.name = name
    this.look = look
    this.isPassing = isPassing
    this.hinge = hinge
    this.pace = pace
  }

  /** Looks once a turn, however many tests there are. */
  seen(context: Context): unknown {
    if (this.#turn !== context.turn || this.#context !== context) {
      this.#context = context
      this.#turn = context.turn
      this.#found = this.look(context)
    }
    return this.#found
  }
}

/** A test for numbers that stands on no ladder. */
export class OrderedLeaf implements Leaf {
  readonly sources = none
  readonly isPassing = true
  readonly hinge: Hinge
  readonly #slot: Slot
  readonly #operator: string
  readonly #wanted: number

  constructor(slot: Slot, operator: string, wanted: number) {
    this.hinge = slot.hinge
    this.#slot = slot
    this.#operator = operator
    this.#wanted = wanted
  }

  holds(context: Context): boolean {
    return isBeyond(this.#operator, toNumber(this.#slot.seen(context)), this.#wanted)
  }
}

/** One test on what stands under one name. */
export class SlotLeaf implements Leaf {
  readonly sources = none
  readonly isPassing: boolean
  readonly hinge: Hinge
  readonly slot: Slot
  readonly node: number
  readonly #test: (found: unknown, now: number) => boolean

  constructor(
    slot: Slot,
    node: number,
    about: Pick<SlotLeaf, 'isPassing'> & { isTimed: boolean },
    test: (found: unknown, now: number) => boolean,
  ) {
    this.slot = slot
    this.node = node
    this.isPassing = about.isPassing
    this.hinge = about.isTimed ? 'moment' : slot.hinge
    this.#test = test
  }

  holdsFor(found: unknown, now: number): boolean {
    return this.#test(found, now)
  }

  holds(context: Context): boolean {
    return this.#test(this.slot.seen(context), context.now)
  }
}

/** Tests of one slot by one operator. */
export class ValueLadder extends Ladder {
  readonly operator: string

  constructor(operator: string) {
    super(ordered[operator]!)
    this.operator = operator
  }
}

/** On which side of a step its numbers are. */
const ordered: Readonly<Record<string, 'up' | 'down'>> = {
  atLeast: 'up',
  moreThan: 'up',
  atMost: 'down',
  lessThan: 'down',
}

export const isOrdered = (operator: string) => Object.hasOwn(ordered, operator)

export function ladderOf({ ladders }: Slot, operator: string): Ladder {
  const known = ladders.find(ladder => ladder.operator === operator)
  if (known) return known
  const ladder = new ValueLadder(operator)
  ladders.push(ladder)
  return ladder
}

/** Whether a number is on the side of `step` that the operator names. */
export function isBeyond(operator: string, number: number, step: number): boolean {
  if (operator === 'atLeast') return number >= step
  if (operator === 'moreThan') return number > step
  return operator === 'atMost' ? number <= step : number < step
}

/**
 * Nodes of tests that hold for certain values alone, by value. A number equals whatever is like that number; two texts
 * are equal only letter by letter.
 */
export interface Exact {
  readonly texts: Map<string, number[]>
  readonly numbers: Map<number, number[]>
  /** Texts that are like a number, by that number. */
  readonly likeNumbers: Map<number, number[]>
  readonly others: Map<unknown, number[]>
}

/** Notes a test that holds for these values alone. */
export function indexExact(
  { texts, numbers, likeNumbers, others }: Exact,
  node: number,
  wanted: readonly unknown[],
): void {
  for (const one of new Set(wanted)) {
    if (typeof one === 'number') add(numbers, one, node)
    else if (typeof one !== 'string') add(others, one, node)
    else {
      add(texts, one, node)
      const number = toNumber(one)
      if (!Number.isNaN(number)) add(likeNumbers, number, node)
    }
  }
}

function add<Key>(lists: Map<Key, number[]>, key: Key, node: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [node])
  else if (list.at(-1) !== node) list.push(node)
}

/** Where the tests stand that a value may pass: `equal` of the operators, turned into a look-up. */
export function exactNodes(
  { texts, numbers, likeNumbers, others }: Exact,
  found: unknown,
): readonly number[] {
  if (typeof found === 'string') {
    const number = numbers.size ? toNumber(found) : Number.NaN
    return joined(texts.get(found), numbers.get(number))
  }
  if (typeof found === 'number') return joined(numbers.get(found), likeNumbers.get(found))
  return others.get(found) ?? none
}

const joined = (one: readonly number[] = none, other: readonly number[] = none) =>
  !other.length ? one : !one.length ? other : [...one, ...other]

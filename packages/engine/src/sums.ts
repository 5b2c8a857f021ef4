import type { Tests } from './config.ts'
import type { Compiler, Context, Matcher } from './context.ts'
import type { Event } from './event.ts'
import type { Leaves } from './expression.ts'
import { pace } from './leaf.ts'
import { compileMatcher } from './matcher.ts'
import { operators } from './operators.ts'
import type { Store } from './store.ts'
import { own } from './tests.ts'
import { createTotal, type KeptTotal, type Total } from './total.ts'
import type { Window } from './windows.ts'

interface SumLine {
  sum: string
  of: string | string[]
  where?: Tests
  within?: string
  atLeast?: number
  atMost?: number
  moreThan?: number
  lessThan?: number
}

const bounds = ['atLeast', 'atMost', 'moreThan', 'lessThan'] as const

/** An amount that an event tells; what is no number adds nothing. */
export type AmountOf = (event: Event) => number
/** What an event adds to a sum: one by one, since adding them up beforehand would round. */
export type AmountsOf = (event: Event) => readonly number[]

export function compileSum(line: SumLine, path: string, compiler: Compiler): Leaves {
  const { sum, of, where, within = 'ever' } = line
  const matcher = compileMatcher(of, where, compiler)
  const amount = amountOf(sum)
  const key = `sum ${sum} ${matcher.key}`
  const total = totalOf({ ...matcher, key }, event => [amount(event)], within, compiler)
  const { zone } = compiler
  const plain = { zone, ignoreCase: false }
  const asked = bounds.flatMap(name => {
    const bound = line[name]
    const holds = (found: number) => operators[name]!.holds!(found, bound, plain, 0)
    return bound === undefined ? [] : [{ name, bound, holds }]
  })
  const needed = { ...Object.fromEntries(asked.map(({ name, bound }) => [name, bound])), within }
  const areMet = (found: number) => asked.every(({ holds }) => holds(found))
  return {
    leaves: asked.map(({ name, bound, holds }) => total.leaf(`${name} ${bound}`, holds)),
    why(context) {
      const opensAt = total.opening(areMet, context)
      return { path, needed, found: total.value(context), ...(opensAt !== undefined && { opensAt }) }
    },
  }
}

export const amountOf =
  (name: string, times = 1): AmountOf =>
  ({ props }) => {
    const value = own(props, name)
    return typeof value === 'number' ? value * times : Number.NaN
  }

export interface CompiledTotal {
  value(context: Context): number
  /** The leaf that holds where the test, which that key names, does on the sum. */
  leaf(key: string, test: (sum: number) => boolean): number
  /** The first moment at which the test holds by time alone, as amounts leave the window; undefined where it never does. */
  opening(test: (sum: number) => boolean, context: Context): number | undefined
}

/** A running sum in a window, which all who ask for it share. */
export function totalOf(
  matcher: Matcher,
  amounts: AmountsOf,
  within: string,
  compiler: Compiler,
): CompiledTotal {
  const window = compiler.window(within)
  const key = `${matcher.key} within ${within}`
  const store = compiler.store({ ...matcher, key, create: saved => createSum(amounts, window, saved) })
  const total = ({ memory }: Context) => (memory.stores[store] as SumStore).total
  const value = (context: Context) => total(context).since(window.start(context))
  return {
    value,
    opening(test, context) {
      let opensAt: number | undefined
      for (const { at, left } of total(context).leavingSince(window.start(context))) {
        const end = window.end(at)
        // Those of the same time or day leave together: only the last of them tells.
        if (opensAt !== undefined && end !== opensAt) return opensAt
        opensAt = test(left) ? end : undefined
      }
      return opensAt
    },
    leaf: (name, test) =>
      compiler.leaf(`store ${store} ${name}`, pace.days, () => ({
        sources: [`store ${store}`, ...window.sources],
        holds: context => test(value(context)),
        changesAt(context) {
          const first = total(context).firstSince(window.start(context))
          return first === undefined ? undefined : window.end(first)
        },
      })),
  }
}

interface SumStore extends Store {
  total: Total
}

function createSum(amounts: AmountsOf, window: Window, saved: unknown): SumStore {
  const span = window.words === 'ever' ? Number.POSITIVE_INFINITY : window.length
  const total = createTotal(span, saved as KeptTotal | undefined)
  return {
    total,
    insert(event) {
      for (const amount of amounts(event)) total.insert(event.at, amount)
    },
    get isComplete() {
      return total.isComplete
    },
    snapshot: () => total.snapshot(),
  }
}

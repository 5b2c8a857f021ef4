import { type Cart, cartEvents, createCart, type KeptCart } from './cart.ts'
import type { Tests } from './config.ts'
import type { Compiler, Context } from './context.ts'
import type { Expression } from './expression.ts'
import type { ConditionKey, Facts } from './language.ts'
import { pace } from './leaf.ts'
import { placeIn } from './place.ts'
import { conditionShapes } from './rare-shapes.ts'
import { compileScores, scoreOf } from './scores.ts'
import type { Store, StoreSpec } from './store.ts'
import { holdsWith, keyOfTest, operatorsOf, own } from './tests.ts'
import { createViewed, type Item, type Viewed, viewedEvent } from './viewed.ts'
import { createWeekly, type Weekday } from './weekly.ts'

/** The condition keys that few configs use. */
export const rareConditions: Readonly<Record<string, ConditionKey>> = {
  score: { shape: conditionShapes.score, compile: compileScores },
  time: { shape: conditionShapes.time, compile: compileTime },
  cart: {
    shape: conditionShapes.cart,
    compile: (tests: Tests, path, compiler) =>
      compileStored('cart', cart, factsOfCart, tests, path, compiler),
  },
  viewed: {
    shape: conditionShapes.viewed,
    compile: (tests: Tests, path, compiler) =>
      compileStored('viewed', viewed, factsOfViewed, tests, path, compiler),
  },
}

function compileTime(
  needed: { weekdays?: Weekday[]; hours?: string },
  path: string,
  compiler: Compiler,
): Expression {
  const weekly = createWeekly(needed, compiler.zone)
  const leaf = compiler.leaf(`time ${JSON.stringify([needed.weekdays, needed.hours])}`, pace.hours, () => ({
    sources: [],
    holds: ({ now }) => weekly.holds(now),
    changesAt: ({ now }) => weekly.changesAt(now),
  }))
  return {
    leaves: [leaf],
    why: ({ now }) => {
      const opensAt = opening(now, weekly)
      return { path, needed, found: now, ...(opensAt !== undefined && { opensAt }) }
    },
  }
}

/** A week has so many changes at most: of hours, of days, of the clock. */
const mostChanges = 40

function opening(now: number, weekly: ReturnType<typeof createWeekly>): number | undefined {
  let at = now
  for (let i = 0; i < mostChanges; i++) {
    at = weekly.changesAt(at)
    if (weekly.holds(at)) return at
  }
  return undefined
}

interface CartStore extends Store {
  cart: Cart
}

const cart: StoreSpec<CartStore> = {
  names: cartEvents,
  key: 'cart',
  create(saved) {
    const cart = createCart(saved as KeptCart | undefined)
    return {
      cart,
      insert: cart.insert,
      get isComplete() {
        return cart.isComplete
      },
      snapshot: cart.snapshot,
    }
  },
}

interface ViewedStore extends Store {
  viewed: Viewed
}

const viewed: StoreSpec<ViewedStore> = {
  names: [viewedEvent],
  key: 'viewed',
  create(saved) {
    const viewed = createViewed(saved as Item[] | undefined)
    return { viewed, insert: viewed.insert, isComplete: true, snapshot: viewed.snapshot }
  },
}

const factsOfCart = ({ cart }: CartStore): object => cart.facts()

function factsOfViewed({ viewed }: ViewedStore): object {
  const items = viewed.items().map(({ item_id }) => item_id)
  return { items, count: items.length }
}

function compileStored<Kind extends Store>(
  subject: string,
  spec: StoreSpec<Kind>,
  factsOf: (store: Kind) => object,
  tests: Tests,
  path: string,
  compiler: Compiler,
): Expression {
  const store = compiler.store(spec)
  const all: Expression[] = []
  for (const name in tests) {
    const look = (context: Context) => own(factsOf(context.memory.stores[store] as Kind), name)
    for (const one of operatorsOf(tests[name]!, placeIn(path, name), compiler)) {
      const { negated, needed, path } = one
      const holds = holdsWith(one, compiler)
      const leaf = compiler.leaf(`${subject}.${name} ${keyOfTest(one)}`, pace.hours, () => ({
        sources: [`store ${store}`],
        holds: context => holds(look(context), context.now),
      }))
      all.push({ leaves: [negated ? ~leaf : leaf], why: context => ({ path, needed, found: look(context) }) })
    }
  }
  return { all }
}

/** What is told of a visitor: of cart and viewed items only where the config asks for them somewhere. */
export function compileFacts(compiler: Compiler): (context: Context) => Partial<Facts> {
  const scores = Object.keys(compiler.config.scores ?? {}).map(id => [id, scoreOf(id, compiler)] as const)
  const inCart = compiler.findStore(cart.key)
  const seen = compiler.findStore(viewed.key)
  return context => {
    const { stores } = context.memory
    return {
      scores: Object.fromEntries(scores.map(([id, { value }]) => [id, value(context)])),
      ...(inCart !== undefined && { cart: (stores[inCart] as CartStore).cart.facts() }),
      ...(seen !== undefined && { viewed: (stores[seen] as ViewedStore).viewed.items() }),
    }
  }
}

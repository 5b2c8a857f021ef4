import type { Matcher } from './context.ts'
import type { Event } from './event.ts'

/** What one visitor's events add up to, where the last few times are not enough: a sum, a sequence, a cart. */
export interface Store {
  insert(event: Event): void
  /** False once something came too late to be counted from what is kept. */
  readonly isComplete: boolean
  /** Plain JSON, from which `create` makes it again; undefined while there is nothing in it. */
  snapshot(): unknown
}

export interface StoreSpec<Kind extends Store = Store> extends Matcher {
  create(saved?: unknown): Kind
}

import type { PreinitializedWritableAtom } from 'nanostores'

/**
 * The tag's own atom: of nanostores' `atom` what its bindings and a page's code use, at a quarter of the bytes. The npm
 * package has nanostores itself. Not here: batches, and an order of calls where a listener changes another store.
 */
export function atom<Value>(initial: Value): PreinitializedWritableAtom<Value> {
  const listeners = new Set<{ fn: (value: Value, old?: Value) => void }>()
  const store = {
    value: initial,
    lc: 0,
    get: () => store.value,
    set(value: Value) {
      const old = store.value
      if (old === value) return
      store.value = value
      for (const { fn } of [...listeners]) fn(value, old)
    },
    listen(fn: (value: Value, old?: Value) => void) {
      const listener = { fn }
      store.lc = listeners.add(listener).size
      return () => {
        listeners.delete(listener)
        store.lc = listeners.size
      }
    },
    subscribe(fn: (value: Value, old?: Value) => void) {
      fn(store.value)
      return store.listen(fn)
    },
  }
  return store as unknown as PreinitializedWritableAtom<Value>
}

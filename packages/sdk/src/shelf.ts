/** `undefined` removes the key. */
export type Entry = [key: string, value: unknown]

/** Keys in the order of their characters, with values: the disk, or the memory of this page. */
export interface Shelf {
  /** All of them or none. */
  write(entries: Entry[]): Promise<void>
  /** Puts what `fn` makes of the present value, with no other tab in between, and returns it. */
  update<Value>(key: string, fn: (old: Value | undefined) => Value): Promise<Value>
  get(keys: string[]): Promise<unknown[]>
  /** From `from` until before `to`, in order. */
  keys(from: string, to: string, limit?: number): Promise<string[]>
  values(from: string, to: string, limit?: number): Promise<unknown[]>
  clear(): Promise<void>
}

export interface MemoryShelf extends Shelf {
  /** All that it holds, to be moved to the disk. */
  entries(): Entry[]
}

export function createMemoryShelf(): MemoryShelf {
  const items = new Map<string, unknown>()
  const range = (from: string, to: string) => [...items.keys()].filter(key => key >= from && key < to).sort()
  return {
    async write(entries) {
      for (const [key, value] of entries) {
        if (value === undefined) items.delete(key)
        else items.set(key, value)
      }
    },
    async update<Value>(key: string, fn: (old: Value | undefined) => Value) {
      const value = fn(items.get(key) as Value | undefined)
      items.set(key, value)
      return value
    },
    get: async keys => keys.map(key => items.get(key)),
    keys: async (from, to, limit) => range(from, to).slice(0, limit),
    values: async (from, to, limit) =>
      range(from, to)
        .slice(0, limit)
        .map(key => items.get(key)),
    clear: async () => items.clear(),
    entries: () => [...items],
  }
}

/** The first string that comes after all that begin with the prefix. */
export function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)
}

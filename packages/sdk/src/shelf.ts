/** `undefined` removes the key. */
export type Entry = [key: string, value: unknown]

/** Keys in the order of their characters, with values: the disk, or the memory of this page. */
export interface Shelf {
  /** All of them or none. */
  write(entries: Entry[]): Promise<void>
  /** Writes what `fn` makes of the present values of these keys, with no other tab in between. */
  change(keys: string[], fn: (values: unknown[]) => Entry[]): Promise<void>
  get(keys: string[]): Promise<unknown[]>
  /** From `from` until before `to`, in order. */
  entries(from: string, to: string, limit?: number): Promise<Entry[]>
  clear(): Promise<void>
}

export interface MemoryShelf extends Shelf {
  /** All that it holds, to be moved to the disk. */
  all(): Entry[]
}

export function createMemoryShelf(): MemoryShelf {
  const items = new Map<string, unknown>()
  const range = (from: string, to: string, limit?: number) =>
    [...items.keys()]
      .filter(key => key >= from && key < to)
      .sort()
      .slice(0, limit)

  function put(entries: Entry[]): void {
    for (const [key, value] of entries) {
      if (value === undefined) items.delete(key)
      else items.set(key, value)
    }
  }

  return {
    write: async entries => put(entries),
    change: async (keys, fn) => put(fn(keys.map(key => items.get(key)))),
    get: async keys => keys.map(key => items.get(key)),
    entries: async (...bounds) => range(...bounds).map(key => [key, items.get(key)]),
    clear: async () => items.clear(),
    all: () => [...items],
  }
}

/** The first string that comes after all that begin with the prefix. */
export function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)
}

interface Waiting<T> {
  items: T[]
  bytes: number
  resolve(): void
  reject(error: unknown): void
}

export interface GroupCommitOptions<T> {
  insert(items: T[]): Promise<void>
  /** Of one insert. A larger request is inserted alone. */
  groupBytes?: number
  /** Of everything that waits; beyond it requests are turned away, so that a slow store cannot fill the memory. */
  waitingBytes?: number
}

/** Too much waits for the store already. */
export class TooBusy extends Error {}

/**
 * Gathers what arrives while an insert runs into the next one: an insert costs some milliseconds whether it holds
 * one event or a thousand, and a column store likes few large ones. Resolves once the store has the items.
 */
export function groupCommit<T>({
  insert,
  groupBytes = 8 * 1024 * 1024,
  waitingBytes = 64 * 1024 * 1024,
}: GroupCommitOptions<T>): (items: T[], bytes: number) => Promise<void> {
  const queue: Waiting<T>[] = []
  let queued = 0
  let running = false

  function nextGroup(): Waiting<T>[] {
    let size = queue[0]!.bytes
    let end = 1
    while (end < queue.length && size + queue[end]!.bytes <= groupBytes) size += queue[end++]!.bytes
    return queue.splice(0, end)
  }

  async function commit(group: Waiting<T>[]): Promise<void> {
    try {
      await insert(group.flatMap(({ items }) => items))
      for (const { resolve } of group) resolve()
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      for (const { bytes } of group) queued -= bytes
    }
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    while (queue.length > 0) await commit(nextGroup())
    running = false
  }

  return (items, bytes) =>
    new Promise((resolve, reject) => {
      if (queued + bytes > waitingBytes) return reject(new TooBusy('The store is behind.'))
      queued += bytes
      queue.push({ items, bytes, resolve, reject })
      void run()
    })
}

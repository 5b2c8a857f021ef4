import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { createLasting, type OnRestored } from './lasting.ts'
import type { Shelf } from './shelf.ts'

export const DATABASE = 'okyaku'

/** Opening a database may be blocked, or never settle: browsers have bugs of both kinds. */
const PATIENCE = 1500

export type Later = (fn: () => void, ms: number) => () => void

/** Rejects when the database is not there in time. */
export async function openDisk(later: Later, onRestored: OnRestored): Promise<Shelf> {
  const lasting = createLasting(onRestored)
  const connect = createStore(DATABASE, 'journal')
  // Where there is no IndexedDB at all, the library throws instead of rejecting.
  const use: UseStore = (mode, work) => lasting(async () => connect(mode, work))
  await new Promise((resolve, reject) => {
    const cancel = later(() => reject(new Error('no answer')), PATIENCE)
    use('readonly', store => promisifyRequest(store.count('')))
      .then(resolve, reject)
      .finally(cancel)
  })
  return createDiskShelf(use)
}

function createDiskShelf(use: UseStore): Shelf {
  const range = (from: string, to: string) => IDBKeyRange.bound(from, to, false, true)

  /**
   * Asks for everything at once and waits for no answer to go on: a page that closes in the next millisecond has
   * written, and one that is put aside in the back/forward cache has nothing open that keeps others waiting.
   */
  const atOnce = <Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => Promise<Result>) =>
    use(mode, store => {
      const answer = ask(store)
      store.transaction.commit()
      return answer
    })

  return {
    write: entries =>
      atOnce('readwrite', store => {
        for (const [key, value] of entries) {
          if (value === undefined) store.delete(key)
          else store.put(value, key)
        }
        return promisifyRequest(store.transaction)
      }),
    update: <Value>(key: string, fn: (old: Value | undefined) => Value) =>
      use('readwrite', async store => {
        const value = fn(await promisifyRequest<Value | undefined>(store.get(key)))
        store.put(value, key)
        return value
      }),
    get: keys => atOnce('readonly', store => Promise.all(keys.map(key => promisifyRequest(store.get(key))))),
    keys: (from, to, limit) =>
      atOnce('readonly', store =>
        promisifyRequest(store.getAllKeys(range(from, to), limit) as IDBRequest<string[]>),
      ),
    values: (from, to, limit) =>
      atOnce('readonly', store => promisifyRequest(store.getAll(range(from, to), limit))),
    clear: () =>
      atOnce('readwrite', store => {
        store.clear()
        return promisifyRequest(store.transaction)
      }),
  }
}

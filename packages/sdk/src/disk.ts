import { promisifyRequest } from 'idb-keyval'
import { createLasting } from './lasting.ts'
import type { Entry, Shelf } from './shelf.ts'

export const DATABASE = 'okyaku'

/** Of the layout, as this code knows it. */
const VERSION = 1
const STORE = 'journal'

/** Opening a database may be blocked, or never settle: browsers have bugs of both kinds. */
const PATIENCE = 1500

export interface DiskBrowser {
  later(fn: () => void, ms: number): () => void
  openDatabase(name: string): IDBOpenDBRequest
  onVisible(fn: (restored: boolean) => void): () => void
}

type Use = <Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Result>,
) => Promise<Result>

/**
 * Rejects when the database is not there in time, or is of a later version. `closed` is called where the browser has
 * closed it, or somebody wants to delete it: what was in it may be gone. It is opened again when it is used next.
 */
export async function openDisk(browser: DiskBrowser, closed: () => void): Promise<Shelf> {
  const lasting = createLasting(fn => browser.onVisible(restored => restored && fn()))
  const connected = connect(browser, closed)
  const use: Use = (mode, work) => lasting(() => connected(mode, work))
  await new Promise((resolve, reject) => {
    const cancel = browser.later(() => reject(Error('no answer')), PATIENCE)
    use('readonly', store => promisifyRequest(store.count('')))
      .then(resolve, reject)
      .finally(cancel)
  })
  return createDiskShelf(use)
}

function connect({ openDatabase }: DiskBrowser, closed: () => void): Use {
  let opening: Promise<IDBDatabase> | undefined

  async function open(): Promise<IDBDatabase> {
    // Without a version, the one that is there: a newer one must not be asked to become older.
    const request = openDatabase(DATABASE)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    const database = await promisifyRequest(request)
    const forget = () => {
      // Another tab may wait for this to delete it.
      database.close()
      opening = undefined
    }
    database.onclose = database.onversionchange = () => {
      forget()
      closed()
    }
    if (database.version === VERSION) return database
    forget()
    throw Error('it is of a later version')
  }

  async function begin(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    opening ??= open()
    try {
      const database = await opening
      return database.transaction(STORE, mode, { durability: 'relaxed' }).objectStore(STORE)
    } catch (error) {
      opening = undefined
      throw error
    }
  }

  // A connection that has been closed is noticed when it is used: then it takes another.
  return async (mode, work) => work(await begin(mode).catch(() => begin(mode)))
}

function createDiskShelf(use: Use): Shelf {
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

  const getEach = (store: IDBObjectStore, keys: string[]) =>
    Promise.all(keys.map(key => promisifyRequest<unknown>(store.get(key))))

  return {
    write: entries =>
      atOnce('readwrite', store => {
        put(store, entries)
        return promisifyRequest(store.transaction)
      }),
    change: (keys, fn) =>
      use('readwrite', async store => {
        put(store, fn(await getEach(store, keys)))
        return promisifyRequest(store.transaction)
      }),
    get: keys => atOnce('readonly', store => getEach(store, keys)),
    entries: (from, to, limit) =>
      atOnce('readonly', async store => {
        const range = IDBKeyRange.bound(from, to, false, true)
        const asked = [store.getAllKeys(range, limit), store.getAll(range, limit)] as IDBRequest<unknown[]>[]
        const [keys, values] = await Promise.all(asked.map(promisifyRequest))
        return keys!.map((key, i): Entry => [key as string, values![i]])
      }),
    clear: () =>
      atOnce('readwrite', store => {
        store.clear()
        return promisifyRequest(store.transaction)
      }),
  }
}

function put(store: IDBObjectStore, entries: Entry[]): void {
  for (const [key, value] of entries) {
    if (value === undefined) store.delete(key)
    else store.put(value, key)
  }
}

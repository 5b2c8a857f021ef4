import type { Store } from './store.ts'

/**
 * A store that is opened when it is first needed, and again after it could not be: a collector starts before its
 * database does, or before somebody has installed one. Until then every use of it rejects with the reason.
 */
export function retryingStore(open: () => Promise<Store>): Store {
  let opening: Promise<Store> | undefined
  const opened = () => {
    opening ??= open().catch(error => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    insert: async arrivals => (await opened()).insert(arrivals),
    query: async (sql, params) => (await opened()).query(sql, params),
    erase: async erasure => (await opened()).erase(erasure),
    info: async () => (await opened()).info(),
    close: async () => (await opening)?.close(),
  }
}

import { type Serving, serveCollector } from '../../../packages/server/src/serve.ts'
import type { Store } from '../../../packages/server/src/store.ts'

/** A real collector over the real store, which can have the troubles that collectors have. */
export interface Collector {
  url: string
  /** Its disk takes nothing: it answers 503. */
  fail(): void
  /** Nobody listens: connections are refused. */
  stop(): Promise<void>
  /** All is well again, at the same address. */
  recover(): Promise<void>
}

export async function openCollector(store: Store): Promise<Collector> {
  let fails = false
  const shaky: Store = {
    ...store,
    insert: async arrivals => {
      if (fails) throw new Error('The disk is full.')
      return store.insert(arrivals)
    },
  }
  const serve = (port: number) => serveCollector({ store: shaky, port, log: () => undefined })
  let serving: Serving | undefined = await serve(0)
  const { url, port } = serving
  return {
    url,
    fail() {
      fails = true
    },
    async stop() {
      await serving?.stop()
      serving = undefined
    },
    async recover() {
      fails = false
      serving ??= await serve(port)
    },
  }
}

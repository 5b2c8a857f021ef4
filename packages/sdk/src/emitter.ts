/** Listeners by name. One that throws is reported as an error of the page, and stops neither us nor its neighbors. */
export interface Emitter<Events> {
  on<Name extends keyof Events>(name: Name, fn: (detail: Events[Name]) => void): () => void
  /** Whether anybody listens. */
  hears(name: keyof Events): boolean
  emit<Name extends keyof Events>(name: Name, detail: Events[Name]): void
}

export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(detail: never) => void>>()
  return {
    on(name, fn) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(fn))
      return () => set.delete(fn)
    },
    hears: name => !!listeners.get(name)?.size,
    emit(name, detail) {
      for (const fn of listeners.get(name) ?? []) callSafely(fn as (detail: unknown) => void, detail)
    },
  }
}

/** Calls code that is not ours; what it throws is the page's to see, in its own task. */
export function callSafely<Detail>(fn: (detail: Detail) => void, detail: Detail): void {
  try {
    fn(detail)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

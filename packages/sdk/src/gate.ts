/** Lets calls through in their order: those made while it is closed wait until it opens. */
export interface Gate {
  pass(call: () => void): void
  open(): void
  close(): void
  /** For good: nothing passes any more. */
  wallUp(): void
}

export function createGate(): Gate {
  let waiting: (() => void)[] = []
  let state: 'open' | 'closed' | 'walled up' = 'closed'

  function drain(): void {
    while (state === 'open' && waiting.length) waiting.shift()!()
  }

  return {
    pass(call) {
      if (state === 'walled up') return
      waiting.push(call)
      drain()
    },
    open() {
      if (state === 'closed') state = 'open'
      drain()
    },
    close() {
      if (state === 'open') state = 'closed'
    },
    wallUp() {
      state = 'walled up'
      waiting = []
    },
  }
}

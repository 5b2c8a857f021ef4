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
  let isOpen = false
  let isWalledUp = false

  function drain(): void {
    while (isOpen && waiting.length) {
      const [next, ...behind] = waiting
      // What follows from a call goes before the calls behind it.
      waiting = []
      try {
        next!()
      } finally {
        waiting.push(...behind)
      }
    }
  }

  return {
    pass(call) {
      if (isWalledUp) return
      waiting.push(call)
      drain()
    },
    open() {
      isOpen = !isWalledUp
      drain()
    },
    close() {
      isOpen = false
    },
    wallUp() {
      isWalledUp = true
      isOpen = false
      waiting = []
    },
  }
}

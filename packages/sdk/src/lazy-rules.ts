import type { Event, Moment } from '@okyaku/engine'
import type { Rules } from './rules/index.ts'

export interface LazyRulesOptions {
  /** Whether an event of that name may matter to the rules. */
  isAwaited(name: string): boolean
  /** Fetches the rules and has them take up the journal, but for the events that wait here for their decision. */
  open(isWaiting: (id: string) => boolean): Promise<Rules>
  failed(error: unknown): void
}

/** The rules as the recorder knows them: they are loaded when something happens that they wait for. */
export interface LazyRules {
  take(event: Event, moment: Moment): void
  /** Calls with them once they are there, in the order in which it was asked. */
  pass(call: (rules: Rules) => void): void
  /** Present once they are loaded. */
  opened(): Rules | undefined
  wake(): void
  stop(): void
}

export function createLazyRules({ isAwaited, open, failed }: LazyRulesOptions): LazyRules {
  let waiting: ((rules: Rules) => void)[] = []
  const waitingIds = new Set<string>()
  let rules: Rules | undefined
  let opening: Promise<void> | undefined
  let isStopped = false

  function wake(): void {
    opening ??= open(id => waitingIds.has(id)).then(
      opened => {
        if (isStopped) return opened.stop()
        rules = opened
        opened.begin()
        for (const call of waiting) call(opened)
      },
      error => {
        // The next event that they wait for tries again; this page's decisions are lost, its events are not.
        opening = undefined
        waiting = []
        waitingIds.clear()
        failed(error)
      },
    )
  }

  function pass(call: (rules: Rules) => void): void {
    wake()
    if (rules) call(rules)
    else waiting.push(call)
  }

  return {
    take(event, moment) {
      if (!opening && !isAwaited(event.name)) return
      if (!rules) waitingIds.add(event.id)
      pass(rules => rules.take(event, moment))
    },
    pass,
    opened: () => rules,
    wake,
    stop() {
      isStopped = true
      rules?.stop()
    },
  }
}

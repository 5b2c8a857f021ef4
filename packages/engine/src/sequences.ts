import type { Compiler, Context, Matcher } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Event } from './event.ts'
import type { Leaves } from './expression.ts'
import { pace } from './leaf.ts'
import { compileMatcher } from './matcher.ts'
import { createSequence, type KeptSequence, type Sequence } from './sequence.ts'
import type { Store } from './store.ts'

interface SequenceLine {
  sequence: (string | string[])[]
  within: string
  without?: string | string[]
  inLast?: string
}

interface SequenceStore extends Store {
  sequence: Sequence
}

const matches = ({ names, test }: Matcher, event: Event) =>
  names.includes(event.name) && (!test || test(event))

/** The steps in order, first to last in time, nothing that breaks them since the first, and the last one recent. */
export function compileSequence(
  { sequence, within, without, inLast = 'ever' }: SequenceLine,
  path: string,
  compiler: Compiler,
): Leaves {
  const steps = sequence.map(step => compileMatcher(step, undefined, compiler))
  const breaker = without === undefined ? undefined : compileMatcher(without, undefined, compiler)
  const all = breaker ? [...steps, breaker] : steps
  const store = compiler.store({
    names: [...new Set(all.flatMap(({ names }) => names))],
    key: `sequence ${within} ${JSON.stringify(steps.map(({ key }) => key))} without ${breaker?.key ?? ''}`,
    test: event => all.some(matcher => matches(matcher, event)),
    create(saved) {
      const kept = createSequence(
        { steps: steps.length, within: parseDuration(within)! },
        saved as KeptSequence | undefined,
      )
      return {
        sequence: kept,
        insert: (event: Event) =>
          kept.insert({
            at: event.at,
            steps: steps.flatMap((step, i) => (matches(step, event) ? [i] : [])),
            breaks: breaker !== undefined && matches(breaker, event),
          }),
        get isComplete() {
          return kept.isComplete
        },
        snapshot: () => kept.snapshot(),
      } satisfies SequenceStore
    },
  })
  const window = compiler.window(inLast)
  const last = ({ memory }: Context) => (memory.stores[store] as SequenceStore).sequence.lastMatch()
  const leaf = compiler.leaf(`sequence ${store} in ${inLast}`, pace.hours, () => ({
    sources: [`store ${store}`, ...window.sources],
    holds(context) {
      const at = last(context)
      return at !== undefined && at >= window.start(context)
    },
    changesAt: (context, holds) => (holds ? window.end(last(context)!) : undefined),
  }))
  const needed = { sequence, within, ...(without !== undefined && { without }), inLast }
  return {
    leaves: [leaf],
    why: context => {
      const at = last(context)
      return { path, needed, found: at === undefined ? null : context.now - at }
    },
  }
}

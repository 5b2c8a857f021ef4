import type { Compiler } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Passing } from './expression.ts'
import type { CompiledTrigger, TriggerKind } from './language.ts'
import { campaignMatcher, compileMatcher } from './matcher.ts'
import { MOVED, WAITED } from './moments.ts'
import { triggerShapes } from './rare-shapes.ts'
import { firedBy, signalKey } from './triggers.ts'

/** An event or behavior, or what became of a campaign's message. */
type Occurrence = string | string[] | { campaign: string; was: string }

const matcherOf = (what: Occurrence, compiler: Compiler) =>
  typeof what === 'object' && 'campaign' in what
    ? campaignMatcher(what.campaign, what.was)
    : compileMatcher(what, undefined, compiler)

/** The triggers that few configs use. */
export const rareTriggers: Readonly<Record<string, TriggerKind>> = {
  idle: {
    shape: triggerShapes.idle,
    ...firedBy('idle', ({ idle }) => signalKey({ kind: 'idle', ms: parseDuration(idle)! })),
  },
  visible: {
    shape: triggerShapes.visible,
    ...firedBy('visible', ({ visible, for: time }) => {
      const ms = time === undefined ? 0 : parseDuration(time)!
      return signalKey({ kind: 'visible', selector: String(visible), ms })
    }),
  },
  clicked: {
    shape: triggerShapes.clicked,
    ...firedBy('clicked', ({ clicked }) => signalKey({ kind: 'clicked', selector: String(clicked) })),
  },
  rageClick: {
    shape: triggerShapes.rageClick,
    ...firedBy('rageClick', () => signalKey({ kind: 'rageClick' })),
  },
  formAbandoned: {
    shape: triggerShapes.formAbandoned,
    ...firedBy('formAbandoned', ({ formAbandoned }) =>
      signalKey({ kind: 'formAbandoned', selector: String(formAbandoned) }),
    ),
  },
  after: { shape: triggerShapes.after, compile: compileAfter, explain: explainAfter },
  tier: {
    shape: triggerShapes.tier,
    compile: (trigger: MoveTrigger, compiler) => ({
      keys: [MOVED],
      rest: explainMove(trigger, '', compiler),
    }),
    explain: explainMove,
  },
  returnedAfter: {
    shape: triggerShapes.returnedAfter,
    compile: (trigger: ReturnTrigger) => ({ keys: ['page_view'], rest: explainReturn(trigger, '') }),
    explain: explainReturn,
  },
}

interface AfterTrigger {
  after: string
  of: Occurrence
  unless?: Occurrence
}

/** Fires so long after the latest `of`, unless something has come since; once for each. */
function compileAfter({ after, of, unless }: AfterTrigger, compiler: Compiler) {
  const awaited = matcherOf(of, compiler)
  const ending = unless === undefined ? undefined : matcherOf(unless, compiler)
  return {
    keys: [WAITED],
    after: {
      key: `${after} ${awaited.key} unless ${ending?.key ?? ''}`,
      of: compiler.tally(awaited, 1),
      wait: parseDuration(after)!,
      ...(ending && { unless: compiler.tally(ending, 1) }),
    },
  } satisfies CompiledTrigger
}

function explainAfter(trigger: AfterTrigger, path: string, compiler: Compiler): Passing {
  const { of, unless, wait } = compileAfter(trigger, compiler).after
  return {
    // It has fired already where its campaign is being decided; at any other moment it has not.
    passes: () => false,
    why({ memory: { times }, now }) {
      const last = times[of]!.at(-1)
      const { after, of: what, unless: ending } = trigger
      const needed = { after, of: what, ...(ending !== undefined && { unless: ending }) }
      if (last === undefined) return { path, needed, found: null }
      const isEnded = unless !== undefined && times[unless]!.at(-1)! >= last
      const opensAt = last + wait
      return { path, needed, found: now - last, ...(!isEnded && now < opensAt && { opensAt }) }
    },
  }
}

interface MoveTrigger {
  tier: 'up' | 'down'
  to?: string
}

/** Fires when the visitor's tier rises or falls, to one tier or to any. */
function explainMove({ tier: direction, to }: MoveTrigger, path: string, { config }: Compiler): Passing {
  const rank = new Map((config.tiers ?? []).map(({ id }, i) => [id, i]))
  return {
    passes: ({ moved }) =>
      moved !== undefined &&
      (to === undefined || moved.to === to) &&
      (rank.get(moved.to)! > rank.get(moved.from)! ? 'up' : 'down') === direction,
    why: ({ moved, tier }) => ({
      path,
      needed: { tier: direction, ...(to !== undefined && { to }) },
      found: moved ?? tier,
    }),
  }
}

interface ReturnTrigger {
  returnedAfter: string
}

/** Fires at the first page of a session that began so long after the visitor was active last. */
function explainReturn({ returnedAfter }: ReturnTrigger, path: string): Passing {
  const least = parseDuration(returnedAfter)!
  const away = ({ startedAt, previousAt }: { startedAt: number; previousAt?: number | undefined }) =>
    previousAt === undefined ? undefined : startedAt - previousAt
  return {
    passes: ({ event, memory: { session } }) =>
      event?.name === 'page_view' && session.pages === 1 && (away(session) ?? -1) >= least,
    why: ({ memory: { session } }) => ({
      path: `${path}.returnedAfter`,
      needed: returnedAfter,
      found: away(session) ?? null,
    }),
  }
}

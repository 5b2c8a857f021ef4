import type { Compiler } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Passing } from './expression.ts'
import type { CompiledTrigger, TriggerKind } from './language.ts'
import { campaignMatcher, compileMatcher } from './matcher.ts'
import { MOVED, WAITED } from './moments.ts'
import { triggerShapes } from './rare-shapes.ts'
import { firedBySignal, signalKey } from './triggers.ts'

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
    compile: ({ idle }: { idle: string }, path) =>
      firedBySignal(signalKey({ kind: 'idle', ms: parseDuration(idle)! }), `${path}.idle`, idle),
  },
  visible: {
    shape: triggerShapes.visible,
    compile: ({ visible, for: time }: { visible: string; for?: string }, path) => {
      const ms = time === undefined ? 0 : parseDuration(time)!
      return firedBySignal(signalKey({ kind: 'visible', selector: visible, ms }), `${path}.visible`, visible)
    },
  },
  clicked: {
    shape: triggerShapes.clicked,
    compile: ({ clicked }: { clicked: string }, path) =>
      firedBySignal(signalKey({ kind: 'clicked', selector: clicked }), `${path}.clicked`, clicked),
  },
  rageClick: {
    shape: triggerShapes.rageClick,
    compile: (_, path) => firedBySignal(signalKey({ kind: 'rageClick' }), `${path}.rageClick`, true),
  },
  formAbandoned: {
    shape: triggerShapes.formAbandoned,
    compile: ({ formAbandoned: selector }: { formAbandoned: string }, path) =>
      firedBySignal(signalKey({ kind: 'formAbandoned', selector }), `${path}.formAbandoned`, selector),
  },
  after: { shape: triggerShapes.after, compile: compileAfter },
  tier: { shape: triggerShapes.tier, compile: compileMove },
  returnedAfter: { shape: triggerShapes.returnedAfter, compile: compileReturn },
}

/** Fires so long after the latest `of`, unless something has come since; once for each. */
function compileAfter(
  { after, of, unless }: { after: string; of: Occurrence; unless?: Occurrence },
  path: string,
  compiler: Compiler,
): CompiledTrigger {
  const awaited = matcherOf(of, compiler)
  const ending = unless === undefined ? undefined : matcherOf(unless, compiler)
  const tally = compiler.tally(awaited, 1)
  const ended = ending && compiler.tally(ending, 1)
  const wait = parseDuration(after)!
  return {
    keys: [WAITED],
    after: {
      key: `${after} ${awaited.key} unless ${ending?.key ?? ''}`,
      of: tally,
      wait,
      ...(ended !== undefined && { unless: ended }),
    },
    fires: {
      // It has fired already where its campaign is being decided; at any other moment it has not.
      passes: () => false,
      why({ memory: { times }, now }) {
        const last = times[tally]!.at(-1)
        const needed = { after, of, ...(unless !== undefined && { unless }) }
        if (last === undefined) return { path, needed, found: null }
        const isEnded = ended !== undefined && times[ended]!.at(-1)! >= last
        return {
          path,
          needed,
          found: now - last,
          ...(!isEnded && now < last + wait && { opensAt: last + wait }),
        }
      },
    },
  }
}

/** Fires when the visitor's tier rises or falls, to one tier or to any. */
function compileMove(
  { tier: direction, to }: { tier: 'up' | 'down'; to?: string },
  path: string,
  { config }: Compiler,
): CompiledTrigger {
  const rank = new Map((config.tiers ?? []).map(({ id }, i) => [id, i]))
  const fires: Passing = {
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
  return { keys: [MOVED], fires, rest: fires }
}

/** Fires at the first page of a session that began so long after the visitor was active last. */
function compileReturn(
  { returnedAfter }: { returnedAfter: string },
  path: string,
  _: Compiler,
): CompiledTrigger {
  const least = parseDuration(returnedAfter)!
  const away = ({ startedAt, previousAt }: { startedAt: number; previousAt?: number }) =>
    previousAt === undefined ? undefined : startedAt - previousAt
  const fires: Passing = {
    passes: ({ event, memory: { session } }) =>
      event?.name === 'page_view' && session.pages === 1 && (away(session) ?? -1) >= least,
    why: ({ memory: { session } }) => ({
      path: `${path}.returnedAfter`,
      needed: returnedAfter,
      found: away(session) ?? null,
    }),
  }
  return { keys: ['page_view'], fires, rest: fires }
}

import fc from 'fast-check'
import type { Moment } from '../decision.ts'
import type { Event, Signal } from '../event.ts'
import { gap, history } from './histories.ts'
import { page } from './moments.ts'

/** What a host may ask of an engine between two events. */
export type Act =
  | { does: 'signal'; signal: Signal }
  | { does: 'show'; campaign: string }
  | { does: 'wake' | 'look' | 'facts' | 'restart' | 'rebuild' }

export interface Scene {
  /** The next event, which is decided upon or only counted. */
  event?: Event
  isTaken: boolean
  act: Act
  /** How much later, or earlier, than the latest event that is. */
  gap: number
  /** What the host tells. */
  told: Omit<Partial<Moment>, 'now'>
}

export const signals: readonly Signal[] = [
  { kind: 'exitIntent' },
  { kind: 'scrolled', percent: 60 },
  { kind: 'dwell', ms: 20_000 },
  { kind: 'idle', ms: 30_000 },
  { kind: 'visible', selector: '#a', ms: 2000 },
  { kind: 'clicked', selector: '.b' },
  { kind: 'rageClick' },
  { kind: 'formAbandoned', selector: '#f' },
]

const told: fc.Arbitrary<Scene['told']> = fc.record({
  attributes: fc.option(
    fc.record(
      {
        plan: fc.constantFrom('free', 'pro', null),
        rank: fc.constantFrom('core', 'light', 'none', 1),
        app: fc.constantFrom('2.9', '2.10.1', '3', 'x', 10, '2.x'),
        birthday: fc.constantFrom('1990-11-12', '1990-02-29', '1990-11-12T10:00', 'x', null, 631_152_000_000),
        tags: fc.constantFrom(['t1'], ['t1', 't2'], [], 't1', null),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  page: fc.constantFrom('/', '/Story/1', '/cart?q=tea', undefined).map(path => path && page(path)),
  device: fc.constantFrom({ type: 'mobile', width: 390 } as const, { type: 'desktop' } as const, undefined),
  activeSeconds: fc.constantFrom(undefined, undefined, 0, 2, 5),
  member: fc.constantFrom(undefined, 'm1', 'm2'),
  timeZone: fc.constantFrom(undefined, 'Asia/Tokyo', 'America/New_York', 'Mars/Olympus'),
  consented: fc.constantFrom(undefined, true, true, true, false),
  open: fc.constantFrom(undefined, undefined, (slot: string) =>
    slot === 'bar' ? { campaign: 'open', priority: 'normal' as const } : undefined,
  ),
  canShow: fc.constantFrom(undefined, undefined, ({ slot }: { slot: string }) => slot !== 'inline:hero'),
})

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ does: 'look' } as const) },
  { weight: 3, arbitrary: fc.constantFrom(...signals).map(signal => ({ does: 'signal', signal }) as const) },
  { weight: 3, arbitrary: fc.constant({ does: 'wake' } as const) },
  fc.constantFrom({ does: 'restart' } as const, { does: 'rebuild' } as const, { does: 'facts' } as const),
  fc.constantFrom('c0', 'c1', 'j/one').map(campaign => ({ does: 'show', campaign }) as const),
)

/** A visitor's events as they arrive, and what is asked between. Only now and then is the clock set back. */
export const visit: fc.Arbitrary<Scene[]> = fc
  .tuple(
    history,
    fc.array(fc.record({ isTaken: fc.boolean(), act, gap, sign: fc.constantFrom(1, 1, 1, 0, 0, -1), told }), {
      minLength: 25,
      maxLength: 25,
    }),
  )
  .map(([events, scenes]) =>
    scenes.slice(0, events.length + 2).map(({ gap, sign, ...scene }, i) => ({
      ...scene,
      gap: gap * sign,
      ...(events[i] && { event: events[i] }),
    })),
  )

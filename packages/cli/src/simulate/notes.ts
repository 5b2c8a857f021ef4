import type { Campaign, Condition, Config, Signal, Trigger } from '@okyaku/engine'
import type { Note } from '../words/words.ts'
import type { Summary } from './summary.ts'

/** What a reader of the rehearsal should know: what the config asks that recorded events cannot tell. */
export function notesOn(config: Config, summary: Summary, oldWorld: number): Note[] {
  const live = (config.campaigns ?? []).filter(({ status = 'live' }) => status === 'live')
  const waiting = live.filter(({ on }) => [on].flat().every(trigger => signalOf(trigger)))
  const silent = live.filter(campaign => !waiting.includes(campaign) && isSilent(campaign, summary))
  const asking = (subject: string) => live.filter(({ when = {} }) => asks(when, subject, config)).map(idOf)
  const attributes = asking('visitor')
  const device = asking('device')
  const reached = [...summary.campaigns.values()].some(({ goals }) => goals > 0)
  return [
    ...(waiting.length
      ? [{ kind: 'signals' as const, campaigns: waiting.map(idOf), signals: signalsOf(waiting) }]
      : []),
    ...(silent.length ? [{ kind: 'never-triggered' as const, campaigns: silent.map(idOf) }] : []),
    ...(attributes.length ? [{ kind: 'attributes' as const, campaigns: attributes }] : []),
    ...(device.length ? [{ kind: 'device' as const, campaigns: device }] : []),
    ...(oldWorld ? [{ kind: 'old-world' as const, events: oldWorld }] : []),
    ...(summary.events && !summary.pageViews ? [{ kind: 'no-page-views' as const }] : []),
    ...(config.site?.timeZone ? [] : [{ kind: 'no-time-zone' as const }]),
    ...(reached ? [{ kind: 'goals' as const }] : []),
  ]
}

const isSilent = ({ id }: Campaign, { events, campaigns }: Summary) => {
  const counts = campaigns.get(id)
  return events > 0 && counts !== undefined && !counts.shown && !counts.heldOut && !counts.skipped.size
}

const idOf = ({ id }: Campaign) => id

/** What a page tells in passing. */
const signals: Record<Signal['kind'], true> = {
  exitIntent: true,
  scrolled: true,
  dwell: true,
  idle: true,
  visible: true,
  clicked: true,
  rageClick: true,
  formAbandoned: true,
}

/** The signal that a trigger waits for, which is not recorded, if it waits for one. */
const signalOf = (trigger: Trigger): string | undefined =>
  typeof trigger === 'string' ? undefined : Object.keys(trigger).find(key => Object.hasOwn(signals, key))

const signalsOf = (campaigns: readonly Campaign[]) => [
  ...new Set(campaigns.flatMap(({ on }) => [on].flat().flatMap(trigger => signalOf(trigger) ?? []))),
]

/** Whether the condition, or a segment or tier that it names, looks at that subject. */
function asks(condition: Condition, subject: string, config: Config, seen = new Set<unknown>()): boolean {
  if (seen.has(condition)) return false
  seen.add(condition)
  return Object.entries(condition).some(([key, value]) => {
    if (key === subject) return true
    return innerOf(key, value, config).some(inner => asks(inner, subject, config, seen))
  })
}

function innerOf(key: string, value: unknown, { segments = {}, tiers = [] }: Config): Condition[] {
  const values = [value].flat()
  if (key === 'all' || key === 'any' || key === 'not') return values as Condition[]
  if (key === 'segment') return values.flatMap(id => segments[id as string] ?? []) as Condition[]
  // A tier is told by asking them all.
  return key === 'tier' ? tiers.map(({ when = {} }) => when) : []
}

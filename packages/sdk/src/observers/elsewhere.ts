import type { Event } from '@okyaku/engine'
import type { Awaited } from '../awaited.ts'
import { now } from '../browser.ts'
import type { Identity } from '../identity.ts'
import { type Journal, RECORD } from '../journal.ts'
import type { LazyRules } from '../lazy-rules.ts'
import type { Session } from '../session.ts'
import type { Visitor } from '../visitor.ts'

/** What a collector may answer beside its own: `{ "events": [{ "id", "name", "at"?, "props"?, "visitor"?, "member"? }] }`. */
interface Told extends Partial<Event> {
  id: string
  name: string
}

export interface ElsewhereOptions {
  /** A collector's answer. */
  text: string
  journal: Pick<Journal, 'update'>
  visitor: Visitor
  session: Session | undefined
  now: number
  newId(at: number): string
  redact(event: Event): Event
  /** Writes an event down that is not to be sent. */
  keep(event: Event): void
}

/** Key in the journal's store: the ids that collectors have given to what is counted already. */
export const KNOWN = 'elsewhere'
/** So many of them are kept: a collector tells again only what it told last. */
const MOST_KNOWN = 1000
const LONGEST_NAME = 100
/** Characters of props as JSON. */
const MOST_PROPS = 32 * 1024

export interface LearningOptions extends Pick<ElsewhereOptions, 'text' | 'newId' | 'redact'> {
  journal: Pick<Journal, 'update' | 'put'>
  identity: Pick<Identity, 'visitor' | 'session'>
  awaited: Pick<Awaited, 'event'>
  rules: Pick<LazyRules, 'wake' | 'opened'>
}

/** Counts what an endpoint knows of the visitor from elsewhere. */
export async function learn(options: LearningOptions): Promise<void> {
  const { journal, identity, awaited, rules } = options
  const names = await takeElsewhere({
    ...options,
    visitor: identity.visitor(),
    session: identity.session(),
    now: now(),
    keep: event => journal.put(RECORD + event.id, [event]),
  })
  if (names.some(awaited.event)) rules.wake()
  await rules.opened()?.catchUp()
}

/**
 * Writes down what the visitor did elsewhere, in a shop or by phone, and the collector knows: once by its id, at the
 * time when it happened, and sent back to nobody. What is not of this visitor, or cannot be meant, is passed over.
 * Returns the names of what is new.
 */
export async function takeElsewhere(options: ElsewhereOptions): Promise<string[]> {
  const { text, journal, newId, now, redact, keep } = options
  const told = eventsIn(text).filter(event => isTold(event) && isOf(options.visitor, event))
  if (!told.length) return []
  let fresh: Told[] = []
  await journal.update<string[]>(KNOWN, (known = []) => {
    const ids = new Set(known)
    fresh = told.filter(({ id }) => !ids.has(id) && ids.add(id))
    return [...ids].slice(-MOST_KNOWN)
  })
  // The id is of this device, so that the journal stays in the order in which it was written.
  for (const event of fresh) keep(redact({ ...here(event, options), id: newId(now) }))
  return fresh.map(({ name }) => name)
}

/** Anybody's endpoint will do: most answer nothing of the kind. */
function eventsIn(text: string): Told[] {
  try {
    const { events } = JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value))
    return Array.isArray(events) ? events : []
  } catch {
    return []
  }
}

function isTold(event: unknown): boolean {
  const { id, name, props = {} } = Object(event) as Partial<Event>
  const isNamed = typeof name === 'string' && name !== '' && name.length <= LONGEST_NAME
  const isPlain = Object(props) === props && !Array.isArray(props)
  return typeof id === 'string' && isNamed && isPlain && JSON.stringify(props).length <= MOST_PROPS
}

const isOf = (visitor: Visitor, event: Told): boolean =>
  [undefined, visitor.id].includes(event.visitor) && [undefined, visitor.member].includes(event.member)

function here({ name, at, props }: Told, { visitor, session, now }: ElsewhereOptions): Omit<Event, 'id'> {
  const happened = Number.isFinite(at) ? Math.min(at!, now) : now
  // What happened before this visit is not of it; what happens meanwhile does not end it.
  const isOfVisit = session && happened >= session.startedAt
  return {
    name,
    at: happened,
    visitor: visitor.id,
    session: isOfVisit ? session.id : KNOWN,
    ...(visitor.member !== undefined && { member: visitor.member }),
    ...(props && { props }),
  }
}

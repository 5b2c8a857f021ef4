import type { Event, Moment, Page } from '@okyaku/engine'
import type { Identity } from './identity.ts'
import { campaignOf, sourceOf } from './source.ts'
import type { ConsentState } from './stores.ts'

/** When and where something happened. */
export interface Occasion {
  at: number
  page: Page
}

export interface RecordingOptions {
  identity: Identity
  newId(at: number): string
  consent(): ConsentState
  tier(): string | undefined
  moment(occasion: Occasion): Moment
  /** Here and now. */
  occasion(): Occasion
  /** The event as it may be kept: without what the config has taken out of it before anything is stored. */
  redact(event: Event): Event
  /** Written, sent and told to other tabs. */
  keep(event: Event): void
  decide(event: Event, moment: Moment): void
  lose(reason: string): void
}

export type Record = (name: string, props?: object, occasion?: Occasion) => void

/** Every event takes this way: kept, and then decided upon. */
export function createRecording(options: RecordingOptions): Record {
  const { identity, newId, consent, tier, moment, occasion: here, redact, keep, decide, lose } = options

  function write(name: string, props: object, occasion: Occasion): void {
    const { id: visitor, member } = identity.visitor()
    const inTier = tier()
    const event = redact({
      id: newId(occasion.at),
      name,
      at: occasion.at,
      visitor,
      session: identity.session()!.id,
      ...(member !== undefined && { member }),
      ...(inTier !== undefined && { tier: inTier }),
      page: occasion.page,
      ...(Object.keys(props).length && { props: props as Event['props'] & object }),
    })
    keep(event)
    decide(event, moment(occasion))
  }

  return (name, props = {}, occasion = here()) => {
    if (consent() === 'denied') return lose('no-consent')
    const { at, page } = occasion
    const campaign = name === 'page_view' ? campaignOf(page.url) : ''
    // To leave is no activity: it does not begin a session.
    if ((name !== 'page_leave' || !identity.session()) && identity.touch(at, campaign)) {
      write('session_start', sourceOf(page), occasion)
    }
    write(name, props, occasion)
  }
}

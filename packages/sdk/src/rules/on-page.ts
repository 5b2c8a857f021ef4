import {
  aboutDevice,
  findSlot,
  isOwnMachine,
  isVisible,
  later,
  now,
  onHidden,
  onVisible,
  openChannel,
  timeZone,
} from '../browser.ts'
import type { Identity } from '../identity.ts'
import type { Journal } from '../journal.ts'
import { readEvents } from '../read-events.ts'
import { openRules, type Rules, type RulesOptions } from './index.ts'

/** What the page that loads the rules has to tell them: everything else they read of the browser. */
export interface OnPageOptions
  extends Omit<
    RulesOptions,
    'aboutDevice' | 'findSlot' | 'browser' | 'timeZone' | 'isCareful' | 'history' | 'visitor' | 'tier'
  > {
  journal: Journal
  identity: Pick<Identity, 'visitor' | 'changeVisitor'>
  /** As it was found last. */
  tier(): string | undefined
}

export const openRulesOnPage = (options: OnPageOptions, isWaiting: (id: string) => boolean): Promise<Rules> =>
  openRules(
    {
      ...options,
      visitor: () => options.identity.visitor().id,
      tier: found => setTier(found, options),
      history: { ...options.journal, events: since => readEvents(options.journal, since) },
      aboutDevice,
      findSlot,
      browser: { openChannel, isVisible, later, now, onHidden, onVisible },
      timeZone: timeZone(),
      isCareful: isOwnMachine(),
    },
    isWaiting,
  )

function setTier(found: string | undefined, { tier, identity, stores }: OnPageOptions): void {
  if (found === undefined || found === tier()) return
  identity.changeVisitor({ ...identity.visitor(), tier: found })
  stores.$tier.set(found)
}

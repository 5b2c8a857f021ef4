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
import { openRules, type Rules, type RulesOptions } from './index.ts'

/** What the page that loads the rules has to tell them: everything else they read of the browser. */
export type OnPageOptions = Omit<
  RulesOptions,
  'aboutDevice' | 'findSlot' | 'browser' | 'timeZone' | 'isCareful'
>

export const openRulesOnPage = (options: OnPageOptions, isWaiting: (id: string) => boolean): Promise<Rules> =>
  openRules(
    {
      ...options,
      aboutDevice,
      findSlot,
      browser: { openChannel, isVisible, later, now, onHidden, onVisible },
      timeZone: timeZone(),
      isCareful: isOwnMachine(),
    },
    isWaiting,
  )

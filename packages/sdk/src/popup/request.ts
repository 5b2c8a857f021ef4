import type { Button, MessageContent } from '@okyaku/engine'

/** How a visitor turned a message down: its cross, the Escape key, a press beside it, or a button of its own. */
export type Dismissal = 'close' | 'escape' | 'backdrop' | 'button'

/** One message to be shown, and whom to tell what became of it. */
export interface PopupRequest {
  campaign: string
  message: MessageContent
  /** The visitor's language, BCP 47. */
  locale: string
  /** The site's language: of texts that are not a map by locale, and the fallback of those that are. */
  fallbackLocale?: string
  /** What `{{ visitor.name | fallback }}` reads. */
  attributes: Record<string, unknown>
  /** `inline`: the element of the page that the message goes into. */
  target?: Element
  /**
   * The visitor pressed a button, or a link in the text. The popup itself navigates, copies and closes; `track`
   * and `show` are the host's. A `copy` button can be pressed again.
   */
  clicked(button: Button): void
  /** The visitor turned it down. At most once, and never after a click: what follows a click is no refusal. */
  dismissed(how: Dismissal): void
  /** It is gone from the page, whatever the cause. Always once, always last. */
  closed(): void
}

export interface Popup {
  /** Takes the message off the page at once. Counts as neither click nor dismissal. */
  close(): void
}

import type { MessageContent } from '@okyaku/engine'
import type { Dismissal } from './request.ts'

/** How a kind of message looks and behaves. What `index.ts` knows of a format is this. */
export interface Format {
  stand: Stand
  role?: 'region'
  /** A title that begins a section of its own, or one that is only set apart. */
  heading: 'h2' | 'p'
  /** Whether it has a cross. */
  cross: boolean
  /** A screen reader says its words when they arrive, wherever the visitor is. */
  announced?: boolean
  /** Stays when one of its links is followed, being part of the page. */
  stays?: boolean
  css: string
  /** What it does while it is open. Returns its undo. */
  live?(surface: HTMLElement, message: MessageContent, leave: () => void): () => void
}

/** How a message's surface stands in the page. */
export interface Stand {
  tag: 'dialog' | 'div'
  popover?: 'manual'
  /** Takes the focus when it is raised. */
  takesFocus?: boolean
  /** Brings it up. Returns what takes it down, which gives focus back if it has it. */
  raise(surface: HTMLElement, dismiss: (how: Dismissal) => void): () => void
}

import type { Button, Due, Moment, Slot } from '@okyaku/engine'
import type { Say } from '../console.ts'
import type { Dismissal, Popup, PopupRequest } from '../popup/request.ts'

export type LoadPopup = () => Promise<{ open(request: PopupRequest): Popup }>

/** What became of a shown message. */
export type MessageEvent =
  | { kind: 'shown'; due: Due }
  | { kind: 'clicked'; due: Due; button: Button }
  | { kind: 'dismissed'; due: Due; how: Dismissal }

export interface MessagesOptions {
  loadPopup: LoadPopup
  /** What the popup has to know at the moment it opens. */
  context(): Pick<PopupRequest, 'locale' | 'fallbackLocale' | 'attributes'>
  findSlot(slot: string): Element | undefined
  /** Whether the config, now that it is checked, still has the campaign. */
  isKnown(campaign: string): boolean
  happened(event: MessageEvent): void
  /** A button asks for another campaign. */
  show(campaign: string): void
  /** The message opened last, undefined when it is gone. */
  changed(due: Due | undefined): void
  say: Say
}

export interface Messages {
  present(due: Due): void
  /** What is open in a slot, or about to be. */
  open: NonNullable<Moment['open']>
  canShow(due: Due): boolean
  closeAll(): void
}

interface Opened {
  due: Due
  popup?: Popup
  /** Asked for by a button, for when this one is gone. */
  next?: string
}

export function createMessages(options: MessagesOptions): Messages {
  const { loadPopup, context, findSlot, isKnown, happened, show, changed, say } = options
  const opened = new Map<Slot, Opened>()
  const isOpen = (one: Opened) => opened.get(one.due.slot) === one
  const targetOf = ({ message }: Due) => (message.slot === undefined ? undefined : findSlot(message.slot))
  const canShow = (due: Due) => due.message.format !== 'inline' || targetOf(due) !== undefined

  function present(due: Due): void {
    // Only something urgent is ever due where a message stands.
    close(opened.get(due.slot))
    const one: Opened = { due }
    opened.set(due.slot, one)
    loadPopup()
      .then(({ open }) => {
        if (!isOpen(one)) return
        if (!canShow(due) || !isKnown(due.campaign)) return close(one)
        one.popup = open(requestFor(one))
        changed(due)
        happened({ kind: 'shown', due })
      })
      .catch(error => {
        close(one)
        say('message-failed', due.campaign, String(error))
      })
  }

  function requestFor(one: Opened): PopupRequest {
    const { due } = one
    const target = targetOf(due)
    return {
      campaign: due.campaign,
      message: due.message,
      ...context(),
      ...(target && { target }),
      clicked(button) {
        happened({ kind: 'clicked', due, button })
        if (button.action !== 'show') return
        one.next = button.campaign
        close(one)
      },
      dismissed: how => happened({ kind: 'dismissed', due, how }),
      closed() {
        forget(one)
        if (one.next) show(one.next)
      },
    }
  }

  function forget(one: Opened): void {
    if (isOpen(one)) opened.delete(one.due.slot)
    changed(undefined)
  }

  function close(one: Opened | undefined): void {
    if (one?.popup) one.popup.close()
    else if (one) forget(one)
  }

  return {
    present,
    open(slot) {
      const one = opened.get(slot)
      return one && { campaign: one.due.campaign, priority: one.due.priority }
    },
    canShow,
    closeAll() {
      for (const one of [...opened.values()]) close(one)
    },
  }
}

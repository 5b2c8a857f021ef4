import type { Stand } from './format.ts'
import { lockScroll } from './page.ts'

/**
 * A true modal: the browser keeps focus inside, makes the page inert and gives focus back afterwards. Focus begins
 * on the card: on a button, a visitor who happens to be typing would press it.
 */
export const modal: Stand = {
  tag: 'dialog',
  takesFocus: true,
  raise(surface, dismiss) {
    const dialog = surface as HTMLDialogElement
    let pressed: EventTarget | null = null
    // A press that begins on the words and ends beside them is a selection gone too far.
    dialog.addEventListener('pointerdown', event => (pressed = event.target))
    dialog.addEventListener('click', event => {
      if (event.target === dialog && pressed === dialog) dismiss('backdrop')
    })
    // Not `cancel`: browsers leave it out when a visitor insists. Our own `close()` is told here too, and is no news.
    dialog.addEventListener('close', () => dismiss('escape'))
    dialog.showModal()
    const unlock = lockScroll()
    return () => {
      dialog.close()
      unlock()
    }
  },
}

/**
 * Above the page, which stays usable. In the top layer, so that no stacking context and no transform of the page's
 * has a say in where it stands.
 */
export const above: Stand = {
  tag: 'div',
  popover: 'manual',
  raise(surface, dismiss) {
    let before = null as HTMLElement | null
    surface.addEventListener('focusin', event => {
      const from = event.relatedTarget as HTMLElement | null
      if (!surface.contains(from)) before = from
    })
    surface.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.isComposing) return
      // One press closes one thing.
      event.stopPropagation()
      dismiss('escape')
    })
    surface.showPopover()
    return () => {
      if (surface.matches(':focus-within')) before?.focus({ preventScroll: true })
      surface.hidePopover()
    }
  },
}

/** Part of the page, where the page has made room for it. */
export const within: Stand = {
  tag: 'div',
  raise: surface => () => {
    surface.hidden = true
  },
}

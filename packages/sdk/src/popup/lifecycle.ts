import type { Button } from '@okyaku/engine'
import type { Dismissal, PopupRequest } from './request.ts'
import type { ButtonStyle } from './scene.ts'

/** What a message's end needs of the page. */
export interface Stage {
  /** Begins to take the message down. */
  lower(): void
  /** Calls `then` when it is out of sight; never before the event that is being handled is over. */
  lowered(then: () => void): void
  remove(): void
}

export interface Lifecycle {
  press(button: Button, style: ButtonStyle): void
  dismiss(how: Dismissal): void
  /** Goes as if by itself: neither click nor dismissal. */
  leave(): void
  /** Is gone at once. */
  end(): void
}

/** Sees to it that the host hears of clicks, of one dismissal at most, and of one end. */
export function createLifecycle(
  request: PopupRequest,
  stage: Stage,
  options: { linksStay: boolean },
): Lifecycle {
  let state: 'open' | 'leaving' | 'gone' = 'open'
  let clicked = false

  function press(button: Button, style: ButtonStyle): void {
    if (state !== 'open') return
    if (button.action === 'close' && style !== 'primary') dismiss('button')
    else click(button)
  }

  function click(button: Button): void {
    clicked = true
    const stays = button.action === 'copy' || (button.action === 'link' && options.linksStay)
    if (!stays) leave()
    request.clicked(button)
  }

  function dismiss(how: Dismissal): void {
    if (state !== 'open') return
    leave()
    if (!clicked) request.dismissed(how)
  }

  function leave(): void {
    if (state !== 'open') return
    state = 'leaving'
    stage.lower()
    stage.lowered(end)
  }

  function end(): void {
    if (state === 'gone') return
    if (state === 'open') stage.lower()
    state = 'gone'
    stage.remove()
    request.closed()
  }

  return { press, dismiss, leave, end }
}

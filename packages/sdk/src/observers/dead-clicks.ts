import {
  currentPage,
  findOn,
  later,
  onDocument,
  onHidden,
  onMutation,
  onWindow,
  openRoots,
  type Stop,
} from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { CLICKABLE, describe } from './element.ts'

/** A page that has shown nothing for so long has not understood. */
const PATIENCE = 1500

/** What does something that the page does not show, or not by its elements. */
const SILENT =
  'input, select, textarea, label, video, audio, canvas, [contenteditable], a[download], a[href^="mailto:"], a[href^="tel:"], a[href^="sms:"]'

const signs = ['scroll', 'submit', 'invalid', 'input', 'change', 'toggle', 'play', 'pause'] as const

/** Takes in clicks on what looks clickable, upon which nothing happens that a visitor could see. */
export function captureDeadClicks(take: Take): Stop {
  let stops: Stop[] = []
  const end = () => stops.splice(0).forEach(stop => stop())

  /** From the press on: menus open before the click. */
  function press(): void {
    end()
    const capture = { capture: true, passive: true }
    const changes = onMutation(live, { childList: true, attributes: true, characterData: true })
    openRoots().forEach(changes.observe)
    stops = [
      changes.stop,
      ...signs.map(name => onDocument(name, live, capture)),
      onWindow('blur', live),
      onHidden(live),
    ]
  }

  let isAlive = false
  function live(): void {
    isAlive = true
    end()
  }

  function click(event: MouseEvent): void {
    // A click by the keyboard or by a script is not one in vain.
    const isVain = event.detail && !isAlive && findOn(event, CLICKABLE) && !findOn(event, SILENT)
    if (!isVain) return void end()
    // While the event is on its way: afterwards it no longer says where it was.
    const element = describe(event)
    const leads = leadingBy(event)
    stops.push(
      later(() => {
        end()
        if (!leads()) take('dead_click', { element })
      }, PATIENCE),
    )
  }

  const capture = { capture: true }
  const always = [
    onWindow(
      'pointerdown',
      () => {
        isAlive = false
        press()
      },
      capture,
    ),
    onWindow('click', click, capture),
    end,
  ]
  return () => always.forEach(stop => stop())
}

/** Whether the browser follows a link, however long the next page takes, or the page has changed its address. */
function leadingBy(event: Event): () => boolean {
  const { href } = (findOn(event, 'a[href]') ?? {}) as { href?: unknown }
  const { url } = currentPage()
  const isOther = typeof href === 'string' && href.split('#')[0] !== url.split('#')[0]
  return () => currentPage().url !== url || (isOther && !event.defaultPrevented)
}

import { h, render } from 'preact'
import { Card } from './card.tsx'
import { createHost, later, onRemoved } from './dom.ts'
import { formats } from './formats.ts'
import { createLifecycle } from './lifecycle.ts'
import type { Popup, PopupRequest } from './request.ts'
import { createScene } from './scene.ts'
import { baseCss, leaveMs } from './styles.ts'

export type { Dismissal, Popup, PopupRequest } from './request.ts'

/** Milliseconds. A screen reader says what changes in a region, if it has seen the region before. */
const beforeWords = 100

/** Shows one message. It is in the page when this returns, and leaves when the visitor or the host is done with it. */
export function open(request: PopupRequest): Popup {
  const format = formats[request.message.format]
  const { host, root } = createHost(request.target ?? document.body, baseCss + format.css)
  const undo: (() => void)[] = []
  const stage = {
    lower: () => lower(),
    lowered: (then: () => void) => undo.push(later(then, leaveMs)),
    remove() {
      for (const stop of undo) stop()
      render(null, root)
      host.remove()
    },
  }
  const life = createLifecycle(request, stage, { linksStay: format.stays === true })
  const scene = createScene(request, format, life)
  const draw = (spoken: boolean) => render(h(Card, { scene, spoken }), root)

  draw(!format.announced)
  const surface = root.firstElementChild as HTMLElement
  const lower = format.stand.raise(surface, life.dismiss)
  undo.push(onRemoved(surface, life.end))
  if (format.announced) undo.push(later(() => draw(true), beforeWords))
  if (format.live) undo.push(format.live(surface, request.message, life.leave))
  return { close: life.end }
}

import type { MessageContent } from '@okyaku/engine'
import { milliseconds } from './close-after.ts'
import { startCountdown } from './countdown.ts'
import { onVisibility } from './dom.ts'

/** Leaves after a while in which nobody pointed at it, had focus in it or looked elsewhere (WCAG 2.2.1). */
export function leaveInTime(
  surface: HTMLElement,
  { closeAfter = '6 seconds' }: MessageContent,
  leave: () => void,
): () => void {
  const countdown = startCountdown(milliseconds(closeAfter), leave)
  const hold = (event: string, reason: string, held: boolean) =>
    surface.addEventListener(event, () => countdown.hold(reason, held))
  hold('pointerenter', 'pointer', true)
  hold('pointerleave', 'pointer', false)
  hold('focusin', 'focus', true)
  hold('focusout', 'focus', false)
  const stopWatching = onVisibility(hidden => countdown.hold('hidden', hidden))
  return () => {
    stopWatching()
    countdown.stop()
  }
}

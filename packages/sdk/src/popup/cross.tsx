import { label } from './labels.ts'
import type { Scene } from './scene.ts'
import { spokenIn } from './text.ts'

/** Closes the message. It comes last, so that the message is met before the way out of it. */
export function Cross({ scene }: { scene: Scene }) {
  if (!scene.format.cross) return null
  const { text, lang } = label('close', scene.lang)
  return (
    <button
      type="button"
      class="cross"
      aria-label={text}
      onClick={() => scene.dismiss('close')}
      {...spokenIn(lang)}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 1l12 12M13 1L1 13" />
      </svg>
    </button>
  )
}

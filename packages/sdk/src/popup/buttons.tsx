import type { Button } from '@okyaku/engine'
import type { ComponentType } from 'preact'
import { CopyButton } from './copy-button.tsx'
import { safeHref } from './href.ts'
import type { ButtonProps, Scene } from './scene.ts'

/** How each action's button is drawn. What becomes of a press stands in `lifecycle.ts`. */
const kinds: {
  [Action in Button['action']]: ComponentType<ButtonProps<Extract<Button, { action: Action }>>>
} = {
  link: LinkButton,
  copy: CopyButton,
  close: PressButton,
  track: PressButton,
  show: PressButton,
}

export function Buttons({ scene }: { scene: Scene }) {
  const { buttons = [] } = scene.message
  if (buttons.length === 0) return null
  return (
    <div class="buttons">
      {buttons.map((button, index) => {
        const Kind = kinds[button.action] as ComponentType<ButtonProps>
        return (
          <Kind
            scene={scene}
            button={button}
            style={button.style ?? (index === 0 ? 'primary' : 'secondary')}
          />
        )
      })}
    </div>
  )
}

function PressButton({ scene, button, style }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${style}`}
      onClick={() => scene.press(button, style)}
      {...scene.say(button.label)}
    />
  )
}

/** A true link, so that it can be opened in a tab, copied and seen for what it is. */
function LinkButton({ scene, button, style }: ButtonProps<Extract<Button, { action: 'link' }>>) {
  const href = safeHref(button.href)
  if (!href) return null
  return (
    <a
      class={`button ${style}`}
      href={href}
      onClick={() => scene.press(button, style)}
      {...(button.newTab && { target: '_blank', rel: 'noopener' })}
      {...scene.say(button.label)}
    />
  )
}

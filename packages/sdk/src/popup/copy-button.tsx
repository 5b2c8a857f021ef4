import type { Button } from '@okyaku/engine'
import { Component } from 'preact'
import { copyText } from './dom.ts'
import { label } from './labels.ts'
import type { ButtonProps } from './scene.ts'
import { spokenIn } from './text.ts'

type Props = ButtonProps<Extract<Button, { action: 'copy' }>>
interface State {
  outcome?: 'copied' | 'refused'
}

/**
 * Says in its own place what came of it, and to a screen reader. Both labels lie on one another, so that the button
 * does not change its width. Where the browser does not let us copy, the visitor is shown what to copy.
 */
export class CopyButton extends Component<Props, State> {
  press = async () => {
    const { scene, button, style } = this.props
    scene.press(button, style)
    this.setState({ outcome: (await copyText(button.value)) ? 'copied' : 'refused' })
  }

  render({ scene, button, style }: Props, { outcome }: State) {
    const { text, lang } = label('copied', scene.lang)
    const answer = outcome === 'refused' ? button.value : text
    return (
      <>
        <button type="button" class={`button copy ${style}`} onClick={this.press}>
          <span class={outcome && 'gone'} {...scene.say(button.label)} />
          <span class={outcome ? '' : 'gone'} {...spokenIn(lang)}>
            {answer}
          </span>
        </button>
        <span class="heard" role="status" {...spokenIn(lang)}>
          {outcome && answer}
        </span>
      </>
    )
  }
}

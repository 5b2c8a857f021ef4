import type { ComponentType } from 'preact'
import { Buttons } from './buttons.tsx'
import { Cross } from './cross.tsx'
import { label } from './labels.ts'
import { Picture } from './picture.tsx'
import type { Scene } from './scene.ts'
import { spokenIn } from './text.ts'
import { Body, Title } from './words.tsx'

type Block = ComponentType<{ scene: Scene }>

/** What a message can hold, in the order in which it is read. A block without content draws nothing. */
const before: Block[] = [Picture]
/** The blocks that a screen reader says where a format is announced. */
const words: Block[] = [Title, Body]
const after: Block[] = [Buttons, Cross]

interface Props {
  scene: Scene
  /** Whether the words are there yet. Their room always is, so that nothing moves. */
  spoken: boolean
}

/** A message's surface with everything on it. */
export function Card({ scene, spoken }: Props) {
  const { format, message } = scene
  // Both take the same attributes, and only a `div` takes every role.
  const Surface = format.stand.tag as 'div'
  const draw = (Block: Block) => <Block scene={scene} />
  return (
    <Surface
      class={`surface ${message.format}`}
      data-position={message.position}
      role={format.role}
      {...naming(scene)}
      {...spokenIn(scene.lang)}
      popover={format.stand.popover}
    >
      <div class="card" {...(format.stand.takesFocus && { tabIndex: -1, autofocus: true })}>
        {before.map(draw)}
        <div class={spoken ? 'words' : 'words unsaid'} role={format.announced ? 'status' : undefined}>
          {words.map(draw)}
        </div>
        {after.map(draw)}
      </div>
    </Surface>
  )
}

/** Dialogs and regions need a name: the title, or what they are. A dialog is described by its text as well. */
function naming({ format, message, lang, say }: Scene) {
  return {
    'aria-label': message.title ? say(message.title).children : label('message', lang).text,
    'aria-describedby': message.text && format.stand.tag === 'dialog' ? 'text' : undefined,
  }
}

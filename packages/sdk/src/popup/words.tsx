import { Prose } from './prose.tsx'
import { parseRichText } from './rich-text.ts'
import type { Scene } from './scene.ts'
import { spokenIn } from './text.ts'

export function Title({ scene }: { scene: Scene }) {
  const { title } = scene.message
  const Heading = scene.format.heading
  return title ? <Heading class="title" {...scene.say(title)} /> : null
}

export function Body({ scene }: { scene: Scene }) {
  if (!scene.message.text) return null
  const { text, lang } = scene.choose(scene.message.text)
  return (
    <div id="text" class="text" {...spokenIn(lang)}>
      <Prose
        paragraphs={parseRichText(text, scene.attributes)}
        follow={(href, label) => scene.press({ action: 'link', href, label }, 'link')}
      />
    </div>
  )
}

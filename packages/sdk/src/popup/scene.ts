import type { Button, MessageContent, Text } from '@okyaku/engine'
import type { Format } from './format.ts'
import { type Attributes, fillFields } from './merge.ts'
import type { Dismissal, PopupRequest } from './request.ts'
import { chooseText, type Phrase, type Spoken, spokenIn } from './text.ts'

export type ButtonStyle = NonNullable<Button['style']>

/** What a block needs in order to draw its part of a message. */
export interface Scene {
  message: MessageContent
  format: Format
  attributes: Attributes
  /** The language of the message as a whole. */
  lang: string | undefined
  /** A text in the visitor's language, its fields still in it. */
  choose(words: Text): Phrase
  /** The attributes and the content of an element that says a text in the visitor's language, as plain words. */
  say(words: Text): Spoken & { children: string }
  press(button: Button, style: ButtonStyle): void
  dismiss(how: Dismissal): void
}

/** `Kind` is narrower where a component draws the button of one action only. */
export interface ButtonProps<Kind extends Button = Button> {
  scene: Scene
  button: Kind
  style: ButtonStyle
}

export function createScene(
  request: PopupRequest,
  format: Format,
  actions: Pick<Scene, 'press' | 'dismiss'>,
): Scene {
  const { message, attributes, locale, fallbackLocale } = request
  const choose = (words: Text) => chooseText(words, locale, fallbackLocale)
  const say = (words: Text) => {
    const { text, lang } = choose(words)
    return { ...spokenIn(lang), children: fillFields(text, attributes) }
  }
  const first = message.title ?? message.text ?? message.buttons?.[0]?.label
  const lang = first === undefined ? fallbackLocale : choose(first).lang
  return { message, format, attributes, lang, choose, say, ...actions }
}

/** What is said about one place of the config. Texts are Markdown, without a full stop at the end. */
export interface Note {
  title: string
  text: string
  /** What each of the words means that can stand there. */
  words?: Readonly<Record<string, string>>
}

/** By place: what the object is called, and the key in it; `owner.case.key` where a key means something of its own there. */
export type Notes = Readonly<Record<string, Note>>

/** The same places and words, in another language. */
export type Translated<Original extends Notes> = {
  readonly [Place in keyof Original]: {
    title: string
    text: string
  } & (Original[Place] extends { words: infer Words }
    ? { words: { readonly [Word in keyof Words]: string } }
    : { words?: never })
}

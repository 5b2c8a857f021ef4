import type { Text } from '../config.ts'

/** A link and its address, as the popup reads them in a text. */
const link = /\[(?:\\.|[^[\]\\])+\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/g

/** The addresses of all links in a text. */
export const linksIn = (text: string) => [...text.matchAll(link)].map(([, address = '']) => address)

/** Words in every language that they are given in. */
export const textsOf = (words: Text | undefined): string[] =>
  words === undefined ? [] : typeof words === 'string' ? [words] : Object.values(words)

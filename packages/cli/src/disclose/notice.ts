/** A part of a text, before it has a format. */
export type Block =
  | { heading: string; level: 1 | 2 | 3 }
  | { text: string }
  | { list: string[] }
  | { terms: { term: string; says: string }[] }

/** Marks what only the site can fill in; each format shows it in its own way. */
export const blank = (what: string) => `\u0001${what}\u0002`

/** Gives every blank of a text its form. */
export const withBlanks = (text: string, form: (what: string) => string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text of ours has them but for this
  text.replace(/\u0001([^\u0002]*)\u0002/g, (_, what: string) => form(what))

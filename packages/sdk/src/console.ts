/** Says a sentence to the site's developer. */
export type Say = (sentence: string) => void

/** Says each sentence once, on the console and to `heard`. */
export function createSay(heard: (sentence: string) => void): Say {
  const said = new Set<string>()
  return sentence => {
    if (said.has(sentence)) return
    said.add(sentence)
    warn(sentence)
    heard(sentence)
  }
}

export const warn = (sentence: string): void => console.warn(`[okyaku] ${sentence}`)

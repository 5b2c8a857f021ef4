import type { sentences } from './trouble/sentences.ts'

/** Says a sentence to the site's developer, by its code and what is particular to the case. */
export type Say = (code: keyof typeof sentences, ...details: string[]) => void

export type LoadSentences = () => Promise<{ sentences: Record<string, (...details: string[]) => string> }>

/** Says each sentence once, on the console and to `heard`. Where the sentences cannot be loaded, the code has to do. */
export function createSay(load: LoadSentences, heard: (sentence: string) => void = () => undefined): Say {
  const said = new Set<string>()
  return (code, ...details) => {
    const short = [code, ...details].join(' ')
    if (said.has(short)) return
    said.add(short)
    void load()
      .then(({ sentences }) => sentences[code]!(...details))
      .catch(() => short)
      .then(sentence => {
        console.warn(`[okyaku] ${sentence}`)
        heard(sentence)
      })
  }
}

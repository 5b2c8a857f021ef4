import type { sentences } from './sentences.ts'

/** Says a sentence to the site's developer, by its code and what is particular to the case. */
export type Say = <Code extends keyof typeof sentences>(
  code: Code,
  ...details: Parameters<(typeof sentences)[Code]>
) => void

export type LoadSentences = () => Promise<{ sentences: typeof sentences }>

/** Says each sentence once, on the console and to `heard`. Where the sentences cannot be loaded, the code has to do. */
export function createSay(load: LoadSentences, heard: (sentence: string) => void = () => undefined): Say {
  const said = new Set<string>()
  return (code, ...details) => {
    const short = [code, ...details].join(' ')
    if (said.has(short)) return
    said.add(short)
    void load()
      .then(({ sentences }) => (sentences[code] as (...details: string[]) => string)(...details))
      .catch(() => short)
      .then(sentence => {
        console.warn(`[okyaku] ${sentence}`)
        heard(sentence)
      })
  }
}

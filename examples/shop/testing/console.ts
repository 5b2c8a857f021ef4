import type { BrowserContext } from '@playwright/test'

export interface Heard {
  /** What the tag has said, without its name in front. */
  sentences: string[]
  /** What pages have thrown and nobody caught. */
  errors: string[]
  /** Everything else on the console that is a warning or worse, but for requests without an answer. */
  complaints: string[]
}

/** Hears the consoles of all tabs. */
export function listen(context: BrowserContext): Heard {
  const heard: Heard = { sentences: [], errors: [], complaints: [] }
  context.on('weberror', error => heard.errors.push(String(error.error())))
  context.on('console', message => {
    const text = message.text()
    if (text.startsWith('[okyaku] ')) heard.sentences.push(text.slice('[okyaku] '.length))
    // The browser's own, whenever a server answers with an error: no script can prevent it.
    else if (text.startsWith('Failed to load resource')) return
    else if (['error', 'warning'].includes(message.type())) heard.complaints.push(text)
  })
  return heard
}

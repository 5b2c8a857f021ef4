import { cancel, intro, isCancel, select, text } from '@clack/prompts'
import type { Io } from '../io.ts'
import { type Kind, kinds } from './starter.ts'
import type { InitWords } from './words.ts'

export interface Answers {
  kind: Kind
  siteId: string
  endpoint: string
}

/** What is known already is not asked. Undefined where whoever is asked would rather not go on. */
export type Ask = (known: Partial<Answers>, words: InitWords, io: Io) => Promise<Answers | undefined>

/** What is meant where nothing is said. */
export const defaults: Answers = { kind: 'shop', siteId: 'my-site', endpoint: '/v1/events' }

/** Asks in the terminal, with arrow keys and proposals. */
export const askInTerminal: Ask = async (known, { questions, kindNames, cancelled }, { stdin, stdout }) => {
  const streams = { input: stdin, output: stdout }
  const ask = async (question: string, proposal: string) => {
    const answer = await text({
      message: question,
      placeholder: proposal,
      defaultValue: proposal,
      ...streams,
    })
    return isCancel(answer) ? undefined : answer
  }

  intro(questions.intro, streams)
  const kind =
    known.kind ??
    (await select({
      message: questions.kind,
      options: kinds.map(value => ({ value, label: kindNames[value] })),
      ...streams,
    }))
  const siteId = isCancel(kind) ? undefined : (known.siteId ?? (await ask(questions.siteId, defaults.siteId)))
  const endpoint =
    siteId === undefined ? undefined : (known.endpoint ?? (await ask(questions.endpoint, defaults.endpoint)))
  if (isCancel(kind) || siteId === undefined || endpoint === undefined) {
    cancel(cancelled, streams)
    return undefined
  }
  return { kind, siteId, endpoint }
}

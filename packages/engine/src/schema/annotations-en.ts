import { campaigns } from './en/campaigns.ts'
import { conditions } from './en/conditions.ts'
import { events } from './en/events.ts'
import { file } from './en/file.ts'
import { messages } from './en/messages.ts'
import { phrases } from './en/phrases.ts'
import { values } from './en/values.ts'

const notes = { ...file, ...conditions, ...campaigns, ...messages, ...values } as const

/** Everything that is said about the config in English: notes by place, the meaning of events, and a few sentences. */
export const en = { notes, events, phrases }

import { campaigns } from './en/campaigns.ts'
import { conditions } from './en/conditions.ts'
import { file } from './en/file.ts'
import { messages } from './en/messages.ts'
import { values } from './en/values.ts'

/** Everything that is said about the config in English, by place. */
export const annotations = { ...file, ...conditions, ...campaigns, ...messages, ...values } as const

export { events } from './en/events.ts'
export { phrases } from './en/phrases.ts'

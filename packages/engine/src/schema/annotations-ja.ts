import type { annotations as english } from './annotations-en.ts'
import { campaigns } from './ja/campaigns.ts'
import { conditions } from './ja/conditions.ts'
import { file } from './ja/file.ts'
import { messages } from './ja/messages.ts'
import { values } from './ja/values.ts'
import type { Translated } from './notes.ts'

/** 設定について述べるすべて(場所ごと)。 */
export const annotations: Translated<typeof english> = {
  ...file,
  ...conditions,
  ...campaigns,
  ...messages,
  ...values,
}

export { events } from './ja/events.ts'
export { phrases } from './ja/phrases.ts'

import type { en } from './annotations-en.ts'
import { campaigns } from './ja/campaigns.ts'
import { conditions } from './ja/conditions.ts'
import { events } from './ja/events.ts'
import { file } from './ja/file.ts'
import { messages } from './ja/messages.ts'
import { phrases } from './ja/phrases.ts'
import { values } from './ja/values.ts'
import type { Translated } from './notes.ts'

const notes: Translated<typeof en.notes> = {
  ...file,
  ...conditions,
  ...campaigns,
  ...messages,
  ...values,
}

/** 設定について日本語で述べるすべて。場所ごとの説明、イベントの意味、いくつかの文。 */
export const ja = { notes, events, phrases }

import type { values as english } from '../en/values.ts'
import type { Translated } from '../notes.ts'

/** 値の書き方。 */
export const values: Translated<typeof english> = {
  'value.duration': {
    title: '時間の長さ',
    text: '数・空白・単位(seconds, minutes, hours, days, weeks)。1日は24時間',
  },
  'value.window': {
    title: '期間',
    text: '今からさかのぼる時間の長さ、または3つの語のどれか。書かなければ `"ever"`',
    words: {
      session: '今回の訪問。30分間何もしなければ終わる',
      today: 'サイトの時計で午前0時から',
      ever: 'これまでずっと',
    },
  },
  'value.date': {
    title: '日付',
    text: '日、または日と時刻。サイトの時計による。`Z` や `+09:00` を付ければその時計',
  },
  'value.hours': { title: '時間帯', text: '始まりと終わり。サイトの時計による。日をまたいでもよい' },
  'value.share': { title: '割合', text: '0 から 1 までの数。`0.05` は 5 %' },
  'value.text': { title: '文', text: '文、または言語ごとの文 `{ "ja": "…", "en": "…" }`' },
  'value.happening': {
    title: 'X',
    text: '行動の id またはイベントの名前。リストならそのどれか。同じ名前なら行動が優先',
  },
}

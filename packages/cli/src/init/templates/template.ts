/** What a template is written with. */
export interface Filling {
  /** Picks the words in the language asked for. They stand in JSON strings and comments as they are. */
  say(en: string, ja: string): string
  site: { id: string; locale: string; timeZone: string; currency: string }
  endpoint: string
}

/** A starter config as JSON with comments, and visits by which it is tested. */
export interface Template {
  config(filling: Filling): string
  tests(filling: Filling): unknown[]
}

/** The parts that every site begins with. They stand before what visitors do. */
export const beginning = ({ say, site, endpoint }: Filling) => `
  // ${say('Who this site is. Days begin at midnight in its time zone.', 'このサイトについて。1日は、ここに書いたタイムゾーンの午前0時に始まります。')}
  "site": ${JSON.stringify(site, null, 1).replace(/\s*\n\s*/g, ' ')},

  // ${say('Where events are sent: your own collector, or any address that takes JSON.', '記録の送り先。自社の収集サーバーのほか、JSON を受け取るアドレスなら何でも使えます。')}
  // ${say('Remove it, and everything stays on the device of the visitor.', 'この項目を消すと、記録は訪問者の端末の中だけに残ります。')}
  "sync": [{ "to": ${JSON.stringify(endpoint)} }],

  // ${say('"opt-out": recorded until the visitor says no. "opt-in": only after a yes.', '"opt-out" は断られるまで記録し、"opt-in" は同意を得てから記録します。')}
  // ${say("honorGpc takes the browser's Global Privacy Control for a no.", 'honorGpc は、ブラウザーの Global Privacy Control を「断り」として扱います。')}
  "consent": { "mode": "opt-out", "honorGpc": true },`

/** The bounds for all messages together. They stand before the campaigns. */
export const bounds = ({ say }: Filling, neverOn: string) => `
  // ${say("Not too often: for all campaigns together. Quiet hours are on the site's clock.", 'しつこくしないための上限。すべてのキャンペーンを合わせて数えます。quietHours はサイトの時刻です。')}
  "caps": {
    "perSession": 2,
    "perDay": 3,
    "perWeek": 8,
    "gap": "60 seconds",
    "neverOn": { "path": { "startsWith": ${JSON.stringify(neverOn)} } },
    "quietHours": "23:00-07:00"
  },

  // ${say('One visitor in twenty sees no message at all, to compare with: does all of this help?', '20人に1人には何も表示せず、全体として効果があるかを比べます。')}
  "holdout": 0.05,
`

import type { Notes } from '../notes.ts'

/** How values are written that have no parts. */
export const values = {
  'value.duration': {
    title: 'Duration',
    text: 'A number, a space, a unit: seconds, minutes, hours, days, weeks. A day is 24 hours',
  },
  'value.window': {
    title: 'Window',
    text: 'A duration back from this moment, or one of three words; `"ever"` is meant where none is given',
    words: {
      session: 'this visit, which ends after 30 minutes without activity',
      today: 'since midnight on the site’s clock',
      ever: 'without an end',
    },
  },
  'value.date': {
    title: 'Date',
    text: 'A day, or a day with a time, on the site’s clock; with `Z` or `+09:00` on that one',
  },
  'value.hours': { title: 'Hours', text: 'From and until, on the site’s clock, over midnight too' },
  'value.share': { title: 'Share', text: 'A number from 0 to 1: `0.05` is 5 %' },
  'value.text': { title: 'Text', text: 'Words, or words by language: `{ "ja": "…", "en": "…" }`' },
  'value.happening': {
    title: 'X',
    text: 'A behavior’s id or an event’s name, or a list: any of. A behavior’s id wins',
  },
} as const satisfies Notes

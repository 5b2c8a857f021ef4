import type { Lang } from '@okyaku/engine/catalogue'

interface DiffWords {
  heading(before: string, after: string, events: string): string
  columns: Record<'campaign' | 'shown' | 'heldOut' | 'gained' | 'lost', string>
  untriggered: string
  absent: string
  same: string
  more(count: number): string
}

export const diffWords: Record<Lang, DiffWords> = {
  en: {
    heading: (before, after, events) => `From ${before} to ${after}, on ${events}`,
    columns: {
      campaign: 'Campaign',
      shown: 'Shown',
      heldOut: 'Held out',
      gained: 'Visitors gained',
      lost: 'Lost',
    },
    untriggered: 'not triggered',
    absent: 'no such campaign',
    same: 'Nobody would have seen anything else.',
    more: n => `… and ${n.toLocaleString('en')} more. All of them: --json`,
  },
  ja: {
    heading: (before, after, events) => `${events} による ${before} から ${after} への変化`,
    columns: {
      campaign: 'キャンペーン',
      shown: '表示',
      heldOut: '非表示群',
      gained: '増えた訪問者',
      lost: '減った訪問者',
    },
    untriggered: 'きっかけなし',
    absent: 'キャンペーンなし',
    same: 'どの訪問者にとっても、見えるものは変わりません。',
    more: n => `… ほか${n.toLocaleString('ja')}件。すべて見るには --json`,
  },
}

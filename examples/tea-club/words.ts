const ja = {
  title: 'お茶の会',
  lead: 'ここに見えるものはすべて、この端末の中で数えられています。',
  name: 'お名前',
  greeting: (name: string) => `${name} さま`,
  tiers: { guest: 'お客さま', regular: '常連さん' },
  leaves: (count: number) => `茶葉 ${count} 枚`,
  teas: { sencha: '煎茶を買う', hojicha: 'ほうじ茶を買う' },
  review: '感想を書く',
  consent: {
    pending: '記録してもよろしいですか。',
    granted: '記録しています。',
    denied: '記録していません。',
  },
  grant: 'はい',
  revoke: 'いいえ',
  message: 'いまお見せしているもの',
  none: 'なし',
  other: 'English',
}

const en: typeof ja = {
  title: 'The tea club',
  lead: 'All that you see here is counted on this device.',
  name: 'Your name',
  greeting: name => `Hello ${name}`,
  tiers: { guest: 'Guest', regular: 'Regular' },
  leaves: count => `${count} tea leaves`,
  teas: { sencha: 'Buy sencha', hojicha: 'Buy hojicha' },
  review: 'Write a review',
  consent: {
    pending: 'May we take notes?',
    granted: 'Notes are taken.',
    denied: 'No notes are taken.',
  },
  grant: 'Yes',
  revoke: 'No',
  message: 'Shown at the moment',
  none: 'nothing',
  other: '日本語',
}

export const words = { ja, en }
export type Language = keyof typeof words

export const otherThan = (language: Language): Language => (language === 'ja' ? 'en' : 'ja')

export const firstLanguage = (): Language => (navigator.language.startsWith('ja') ? 'ja' : 'en')

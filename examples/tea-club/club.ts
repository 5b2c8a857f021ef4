import { type Config, type Okyaku, start } from 'okyaku'

/** What this site tells of its visitors: with it, TypeScript checks every call. */
export interface Club {
  events: {
    purchase: { value: number; currency: 'JPY' }
    review: undefined
  }
  attributes: { name: string }
}

export type ClubOkyaku = Okyaku<Club>

/** It stands in the code here; it may be a file of its own as well, by its address. */
const config = {
  site: { id: 'tea-club', locale: 'ja', timeZone: 'Asia/Tokyo', currency: 'JPY' },
  sync: [{ to: '/v1/events' }],
  consent: { mode: 'opt-in' },
  tiers: [
    { id: 'guest', label: { ja: 'お客さま', en: 'Guest' } },
    {
      id: 'regular',
      label: { ja: '常連さん', en: 'Regular' },
      when: { history: [{ did: 'purchase', atLeast: 2 }] },
    },
  ],
  scores: { leaves: { points: { purchase: { per: 'value', times: 0.01 }, review: 5 } } },
  campaigns: [
    {
      id: 'welcome-regular',
      on: { tier: 'up', to: 'regular' },
      show: {
        format: 'toast',
        text: {
          ja: '**常連さんになりました。** 次のお茶は一割引きです。',
          en: '**You are a regular now.** The next tea is 10 % off.',
        },
        buttons: [{ label: { ja: '閉じる', en: 'Close' }, action: 'close' }],
      },
    },
  ],
} satisfies Config

export const openClub = (): Promise<ClubOkyaku> => start<Club>({ config })

export const teas = [
  { id: 'sencha', value: 1200 },
  { id: 'hojicha', value: 800 },
] as const

/** What a free tea costs. */
export const FULL_CARD = 50

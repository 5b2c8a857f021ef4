import type { Event } from '@okyaku/engine'

/** The words of the file that a visitor gets about themselves. */
export interface CopyWords {
  title: string
  intro(site: string, at: string): string
  about: string
  id: string
  member: string
  tier: string
  consent: string
  agreed(at: string, purposes: string[] | undefined): string
  refused(at: string): string
  unanswered: string
  told: string
  nothingTold: string
  events(count: number): string
  columns: readonly [when: string, what: string, where: string, more: string]
  /** What events are called that Okyaku and GA4 name. */
  names: Readonly<Record<Event['name'], string>>
  note: string
}

export const copyWords: Record<'en' | 'ja', CopyWords> = {
  en: {
    title: 'What this site keeps about you in this browser',
    intro: (site, at) =>
      `Written by ${site} on ${at}. This file was made on your device, and was sent to nobody.`,
    about: 'About you',
    id: 'Random number of this browser',
    member: 'Member id, as this site knows it',
    tier: 'How this site classes your use of it',
    consent: 'Your consent',
    agreed: (at, purposes) => `given on ${at}${purposes ? ` to: ${purposes.join(', ')}` : ''}`,
    refused: at => `refused on ${at}`,
    unanswered: 'not asked, or not answered',
    told: 'What the site has told this browser about you',
    nothingTold: 'Nothing.',
    events: count => `What you did (${count})`,
    columns: ['When', 'What', 'Where', 'Details'],
    names: {
      session_start: 'came to the site',
      page_view: 'looked at a page',
      page_leave: 'left a page',
      view_item: 'looked at an item',
      view_item_list: 'looked at a list of items',
      add_to_cart: 'put something into the cart',
      remove_from_cart: 'took something out of the cart',
      add_to_wishlist: 'kept a favorite',
      begin_checkout: 'went to the checkout',
      purchase: 'bought something',
      search: 'searched',
      sign_up: 'signed up',
      login: 'signed in',
      share: 'shared something',
      tier_changed: 'was classed in another way',
      campaign_shown: 'was shown a message',
      campaign_held_out: 'was not shown a message, for comparison',
      campaign_clicked: 'clicked a message',
      campaign_dismissed: 'closed a message',
      campaign_goal: 'reached the goal of a message',
    },
    note: 'To have it deleted, ask the site; it can do so in this browser and where it was sent.',
  },
  ja: {
    title: 'このブラウザーに保存されているあなたの情報',
    intro: (site, at) =>
      `${site} が ${at} に作成しました。このファイルはお使いの端末の中で作られ、どこにも送信されていません。`,
    about: 'あなたについて',
    id: 'このブラウザーの無作為な番号',
    member: '会員番号(このサイトでの表記)',
    tier: 'サイトのご利用状況による区分',
    consent: '同意',
    agreed: (at, purposes) => `${at} に同意${purposes ? `(${purposes.join('、')})` : ''}`,
    refused: at => `${at} に拒否`,
    unanswered: 'たずねていない、または未回答',
    told: 'サイトがこのブラウザーに渡したあなたの情報',
    nothingTold: 'ありません。',
    events: count => `行動の記録(${count}件)`,
    columns: ['日時', '行動', 'ページ', '内容'],
    names: {
      session_start: 'サイトを訪れた',
      page_view: 'ページを見た',
      page_leave: 'ページを離れた',
      view_item: '商品を見た',
      view_item_list: '商品一覧を見た',
      add_to_cart: 'カートに入れた',
      remove_from_cart: 'カートから出した',
      add_to_wishlist: 'お気に入りに入れた',
      begin_checkout: '購入手続きに進んだ',
      purchase: '購入した',
      search: '検索した',
      sign_up: '登録した',
      login: 'ログインした',
      share: '共有した',
      tier_changed: '区分が変わった',
      campaign_shown: 'メッセージが表示された',
      campaign_held_out: '比較のためメッセージが表示されなかった',
      campaign_clicked: 'メッセージをクリックした',
      campaign_dismissed: 'メッセージを閉じた',
      campaign_goal: 'メッセージの目標に達した',
    },
    note: '削除をご希望の場合は、サイトにお申し付けください。このブラウザーと送信先の両方から削除できます。',
  },
}

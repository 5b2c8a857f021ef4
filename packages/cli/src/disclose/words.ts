import type { Lang } from '@okyaku/engine/catalogue'
import type { Facts, Observed } from './facts.ts'

/** The sentences of a notice, and what the site has to fill in. */
export interface NoticeWords {
  title: string
  intro: string
  nothingSent: string
  where: string
  endpoint(number: number, to: string, host: string | undefined): string
  terms: Record<'recipient' | 'address' | 'purpose' | 'theirs', string>
  ownSite(operator: string): string
  purposes(facts: Facts): string
  blanks: Record<
    'operator' | 'recipient' | 'theirPurpose' | 'ownEvents' | 'optOut' | 'contact' | 'retention',
    string
  >
  what: string
  ids: { term: string; says: string }[]
  place: { term: string; says: string }[]
  source: { term: string; says: string }
  tier: { term: string; says: string }
  events: string
  standard: string[]
  shown: string
  tierEvents: string
  observed: Record<Observed, string>
  fields(names: string[]): string
  captured(event: string, props: string[]): string
  ownEvents(blank: string): string
  network: string
  stored: string
  storedWhat: string
  noCookie: string
  retention(blank: string): string
  refuse: string
  consent: Record<Facts['consent'], (optOut: string) => string>
  gpc: string
  contact(blank: string): string
  /** To whoever publishes the notice, apart from it. */
  hint(blanks: number): string
}

export const noticeWords: Record<Lang, NoticeWords> = {
  en: {
    title: 'Information sent from your browser',
    intro:
      'When you use this site, the following information is sent from your browser to the recipients named here, by a program that this site has built in (Okyaku).',
    nothingSent:
      'A program of this site (Okyaku) records what you do on the site in your browser alone. It sends nothing to anybody.',
    where: 'Recipients and purposes',
    endpoint: (number, _to, host) => (host ? `${number}. ${host}` : `${number}. This site`),
    terms: {
      recipient: 'Recipient',
      address: 'Sent to',
      purpose: 'Our purpose',
      theirs: 'Purpose of the recipient',
    },
    ownSite: operator => `The operator of this site, ${operator}`,
    purposes: ({ shows }) =>
      shows
        ? 'To understand how the site is used, to improve it, to show messages that fit the visitor, and to measure whether they helped'
        : 'To understand how the site is used and to improve it',
    blanks: {
      operator: 'name of the operator of this site',
      recipient: 'name of the company that receives it',
      theirPurpose: 'what that company uses it for, by its own account',
      ownEvents: 'other events that the site reports itself, if any',
      optOut: 'where on the site to refuse, as a link',
      contact: 'address for questions',
      retention: 'how long it is kept',
    },
    what: 'What is sent',
    ids: [
      {
        term: 'Identifiers',
        says: 'a random one of this browser, one of the visit and one of each event; when you are signed in, your member id on this site',
      },
      { term: 'Time', says: 'when each event happened and when it was sent, by the clock of your device' },
    ],
    place: [{ term: 'Page', says: 'address, title, and the address of the page before' }],
    source: {
      term: 'Where you came from',
      says: 'source, medium and campaign, by the address of the page or the page before it',
    },
    tier: { term: 'Stage', says: 'how this site classes your use of it, computed in your browser' },
    events: 'Events that are recorded:',
    standard: [
      'the beginning of a visit, pages viewed, and on leaving a page how long it was looked at and how far it was scrolled',
    ],
    shown: 'messages shown, withheld for comparison, clicked, closed, and whether their goal was reached',
    tierEvents: 'changes of that stage',
    observed: {
      dataLayer:
        'shopping events that the site reports in the form of Google Analytics 4, with their details such as items and amounts',
      products: 'products viewed, as the page describes them',
      forms: 'that a form is begun or sent, and which',
      downloads: 'files downloaded',
      outbound: 'links followed to other sites',
      video: 'videos begun, how far they are watched, and whether to their end',
      copy: 'that a text is copied, and how long it is',
      rageClicks: 'repeated clicks in one place, and on which part of the page',
      deadClicks: 'clicks upon which nothing happens, and on which part of the page',
      errors: 'how many errors the programs of a page have had',
      checkIn: 'visits to our shops, where you open the link of a code there',
      offline: 'what you have done with us outside this site, where the recipient knows of it',
    },
    fields: names => `what is filled in in these fields of forms: ${names.join(', ')}`,
    captured: (event, props) => (props.length ? `${event} (${props.join(', ')})` : event),
    ownEvents: blank => `events that the site reports itself: ${blank}`,
    network:
      'As with any request, the recipient also learns the IP address and the kind of browser and device (user agent).',
    stored: 'What is kept on your device',
    storedWhat:
      'The events above, the identifiers, your answer about consent, and what this site has told the program about you are kept in your browser (IndexedDB).',
    noCookie: 'No cookie is used for it.',
    retention: blank => `How long the recipients keep what was sent: ${blank}.`,
    refuse: 'How to refuse',
    consent: {
      'opt-in': optOut =>
        `Nothing is kept, sent or shown before you agree. You can withdraw your consent at any time: ${optOut}.`,
      'opt-out': optOut =>
        `You can refuse at any time: ${optOut}. Afterwards nothing more is recorded, sent or shown.`,
      none: optOut => `This site does not ask for consent to it. For objections: ${optOut}.`,
    },
    gpc: 'Where your browser sends the Global Privacy Control signal, that is taken for a refusal, unless you have answered here yourself.',
    contact: blank => `Questions: ${blank}.`,
    hint: blanks =>
      `${blanks} blanks marked [[ … ]] are yours to fill in. This is a draft from the config, made with the notice of ` +
      'article 27-12 of Japan’s Telecommunications Business Act in mind. It is no legal advice: have it read by whoever answers for it.',
  },
  ja: {
    title: '利用者情報の外部送信について',
    intro:
      '当サイトでは、ご利用の際に、組み込んだプログラム(Okyaku)により、次の情報がお使いのブラウザーから以下の送信先に送信されます。',
    nothingSent:
      '当サイトのプログラム(Okyaku)は、サイトでの行動をお使いのブラウザーの中だけに記録します。外部への送信は行いません。',
    where: '送信先と利用目的',
    endpoint: (number, _to, host) => (host ? `${number}. ${host}` : `${number}. 当サイト`),
    terms: {
      recipient: '送信先の名称',
      address: '送信先のアドレス',
      purpose: '当サイトでの利用目的',
      theirs: '送信先での利用目的',
    },
    ownSite: operator => `当サイトの運営者(${operator})`,
    purposes: ({ shows }) =>
      shows
        ? 'サイトの利用状況の把握と改善、利用者に合ったメッセージの表示、およびその効果の測定'
        : 'サイトの利用状況の把握と改善',
    blanks: {
      operator: '当サイトの運営者の名称',
      recipient: '情報を受け取る事業者の名称',
      theirPurpose: 'その事業者が公表している利用目的',
      ownEvents: 'ほかにサイト自身が記録する行動(あれば)',
      optOut: '停止の手続きができるページ(リンク)',
      contact: 'お問い合わせ先',
      retention: '保存期間',
    },
    what: '送信される情報の内容',
    ids: [
      {
        term: '識別子',
        says: 'ブラウザーごとの無作為な番号、訪問ごと・行動ごとの番号。ログイン中は、当サイトの会員番号',
      },
      { term: '日時', says: '行動の日時と送信の日時(お使いの端末の時計によるもの)' },
    ],
    place: [{ term: 'ページ', says: '閲覧したページの URL と題名、直前のページの URL' }],
    source: { term: '流入元', says: 'URL または直前のページから分かる参照元・媒体・キャンペーン名' },
    tier: { term: '段階', says: '当サイトのご利用状況による区分(ブラウザーの中で計算したもの)' },
    events: '記録する行動:',
    standard: ['訪問の開始、ページの閲覧、ページを離れるまでの閲覧時間とスクロールの割合'],
    shown: 'メッセージの表示、比較のための非表示、クリック、閉じる操作、目標の達成',
    tierEvents: '段階の変化',
    observed: {
      dataLayer:
        'サイトが Google アナリティクス 4 の形式で記録する購買などの行動と、その内容(商品、金額など)',
      products: '閲覧した商品(ページに記載された商品情報)',
      forms: 'フォームの記入の開始と送信(どのフォームか)',
      downloads: 'ファイルのダウンロード',
      outbound: 'ほかのサイトへのリンクの利用',
      video: '動画の再生の開始、見た割合、最後まで見たかどうか',
      copy: '文字のコピー(長さのみ)',
      rageClicks: '同じ場所の繰り返しのクリック(ページのどの部分か)',
      deadClicks: '反応のなかったクリック(ページのどの部分か)',
      errors: 'ページのプログラムのエラーの数',
      checkIn: '店舗への来店(店内のコードのリンクを開いた場合)',
      offline: 'サイトの外でのご利用(送信先が把握しているもの)',
    },
    fields: names => `フォームの次の項目に記入した内容: ${names.join('、')}`,
    captured: (event, props) => (props.length ? `${event}(${props.join('、')})` : event),
    ownEvents: blank => `サイト自身が記録する行動: ${blank}`,
    network:
      'このほか、通信に伴い、IP アドレスと、ブラウザーや端末の種類(ユーザーエージェント)が送信先に伝わります。',
    stored: '端末に保存される情報',
    storedWhat:
      '上記の行動の記録と識別子、同意についてのご回答、および当サイトがプログラムに渡した利用者の情報を、ブラウザー(IndexedDB)に保存します。',
    noCookie: 'この目的で Cookie は使用しません。',
    retention: blank => `送信先での保存期間: ${blank}。`,
    refuse: '送信を望まない場合',
    consent: {
      'opt-in': optOut =>
        `同意をいただくまで、保存・送信・表示は行いません。同意はいつでも撤回できます: ${optOut}。`,
      'opt-out': optOut => `いつでも停止できます: ${optOut}。停止後は、記録・送信・表示を行いません。`,
      none: optOut => `この送信について、同意の確認は行っていません。停止をご希望の場合: ${optOut}。`,
    },
    gpc: 'ブラウザーが Global Privacy Control の信号を送る場合は、当サイトで別のご回答をいただいていない限り、停止のご希望として扱います。',
    contact: blank => `お問い合わせ: ${blank}。`,
    hint: blanks =>
      `[[ … ]] の${blanks}か所は、サイトで記入してください。これは、電気通信事業法第27条の12(外部送信規律)の通知・公表を念頭に、` +
      '設定から作った下書きです。法的な助言ではありません。公表の前に、責任者または専門家の確認を受けてください。',
  },
}

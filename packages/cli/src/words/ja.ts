import { plain } from '../plain.ts'
import type { Words } from './words.ts'

const number = new Intl.NumberFormat('ja')
const names = (list: readonly string[]) => list.join('、')

export const ja: Words = {
  lang: 'ja',
  file: {
    missing: name => ({
      sentence: `ファイル ${name} が見つかりません。`,
      fix: 'ファイル名とフォルダーを確かめてください。',
    }),
    folder: name => ({
      sentence: `${name} はフォルダーです。`,
      fix: 'その中のファイルを指定してください。',
    }),
    unreadable: name => ({
      sentence: `${name} を読み込めません。`,
      fix: 'ファイルを開く権限があるか確かめてください。',
    }),
    'not-utf8': () => ({
      sentence: 'ここから先が UTF-8 ではありません。',
      fix: 'エディターの「名前を付けて保存」などで、UTF-8 で保存し直してください。',
    }),
    'too-large': () => ({
      sentence: 'ファイルが 5 MB を超えており、ページでは読み込めません。',
      fix: '終わったキャンペーンを取り除いてください。',
    }),
    empty: () => ({
      sentence: 'ファイルが空です。',
      fix: 'okyaku init で、始めるためのひな形を作れます。',
    }),
    'too-deep': () => ({
      sentence: '入れ子が深すぎて読み込めません。',
      fix: '開き括弧が続いているところを探してください。',
    }),
  },
  syntax: {
    comma: {
      sentence: 'この前にカンマがありません。',
      fix: '1つ前の項目の終わりにカンマを付けてください。',
    },
    colon: {
      sentence: 'キーと値のあいだにコロンがありません。',
      fix: '"key": value の形で書いてください。',
    },
    value: {
      sentence: 'ここに値がありません。',
      fix: '値を書くか、前のキーやカンマを取り除いてください。',
    },
    key: {
      sentence: 'ここには二重引用符で囲んだキーが必要です。',
      fix: 'キーを "二重引用符" で囲むか、前のカンマを取り除いてください。',
    },
    unclosed: {
      sentence: '{ または [ が閉じないままファイルが終わっています。',
      fix: '{ は } で、[ は ] で閉じてください。',
    },
    more: {
      sentence: '設定はこれより前で終わっています。',
      fix: '上に余分な } がないか確かめるか、ここにあるものを取り除いてください。',
    },
    text: {
      sentence: 'ここから始まる文字列が、この行で閉じていません。',
      fix: '" で閉じてください。文中の改行は \\n と書きます。',
    },
    number: { sentence: 'JSON の数値として読めません。', fix: '500 や 0.05 のように書いてください。' },
    escape: {
      sentence: '文字列に、意味のないバックスラッシュがあります。',
      fix: 'バックスラッシュそのものは \\\\ と書きます。',
    },
    character: {
      sentence: '文字列に、タブなど JSON では書けない文字があります。',
      fix: 'タブは \\t と書き、ほかの見えない文字は取り除いてください。',
    },
    symbol: {
      sentence: 'JSON にない語または記号です。',
      fix: '文字列は "二重引用符" で囲んでください。囲まないのは数値と true・false・null だけです。',
    },
    quotes: {
      sentence: 'JSON で使える引用符ではありません。',
      fix: '半角の二重引用符 "…" で囲んでください。ワープロなどでは、別の引用符に変わることがあります。',
    },
    wide: {
      sentence: '全角の文字または空白です。JSON では使えません。',
      fix: '半角で書いてください。全角の文字を書けるのは、引用符で囲んだ文字列の中だけです。',
    },
    comment: { sentence: 'ここから始まるコメントが終わっていません。', fix: '*/ で終えてください。' },
  },
  duplicateKey: key => ({
    sentence: `キー "${key}" はこれで2つ目です。最後のものだけが使われます。`,
    fix: 'どちらかを取り除いてください。',
  }),
  notStrict: {
    sentence:
      'コメントや末尾のカンマはここでは読めますが、ブラウザーではファイル全体が読み込めなくなります。',
    fix: 'サイトに置くファイルは okyaku build で書き出してください。コメントと末尾のカンマが除かれます。',
  },
  wholeFile: 'ファイル全体',
  fine: (file, { campaigns, live, journeys, tiers, behaviors }) =>
    `${file} に問題はありません。キャンペーン${number.format(campaigns)}件` +
    `${live < campaigns ? `(うち公開中${live}件)` : ''}、${journeys ? `ジャーニー${journeys}件、` : ''}段階${tiers}つ、行動${behaviors}種。`,
  problems: (file, n) => `${file} に問題が${number.format(n)}件あります。`,
  switchedOff: (ids, more, working) =>
    `直るまで止まっているキャンペーン: ${names(ids)}${more ? `、ほか${number.format(more)}件` : ''}。` +
    (working === 0 ? 'ほかに動くキャンペーンはありません。' : `ほかの${working}件は動きます。`),
  line: fault => {
    if (fault.kind === 'not-json') return 'JSON ではありません'
    if (fault.kind === 'not-object') return 'オブジェクトではありません'
    if (fault.kind === 'cut-off') return `この行より先を読み込めません: ${fault.reason}`
    const needed = {
      text: '空でない文字列',
      number: '1970年からのミリ秒の数値',
      object: 'オブジェクト',
    }
    return fault.fields
      .map(one =>
        one.isMissing
          ? `"${one.field}" がありません`
          : `"${one.field}" は${needed[one.needed]}でなければなりません`,
      )
      .join('、')
  },
  badLines: (n, more, isDocument) => {
    const unit = isDocument ? '件' : '行'
    return `${number.format(n)}${unit}を除きました${more ? `(ほか${number.format(more)}${unit}は表示を省略)` : ''}。`
  },
  exampleLine: line => `イベントはこのように書きます: ${line}`,
  rehearsal: (config, events) => `${events} による ${config} のリハーサル`,
  recorded: (events, visitors, from, to, zone) =>
    `イベント${number.format(events)}件、訪問者${number.format(visitors)}人、${from === to ? from : `${from}〜${to}`}(${zone})`,
  nothingRecorded: 'イベントがありません。',
  columns: {
    time: '日時',
    visitor: '訪問者',
    event: 'イベント',
    campaign: 'キャンペーン',
    outcome: '結果',
    why: '表示しない理由',
  },
  outcome: ({ outcome, variant, gate }) =>
    (outcome === 'skipped' ? `見送り: ${ja.gates[gate!]}` : outcome === 'shown' ? '表示' : '非表示群') +
    (variant === undefined ? '' : `(${variant})`),
  gates: {
    status: '状態',
    schedule: '期間外',
    consent: '同意',
    trigger: 'きっかけ',
    audience: '対象外',
    limits: '回数制限',
    assignment: '非表示群',
    caps: '全体の上限',
    arbitration: '他のメッセージ',
  },
  noDecisions: 'メッセージが表示される訪問者はいません。',
  moreDecisions: n => `… ほか${number.format(n)}件。すべて見るには --json`,
  summary: {
    campaign: 'キャンペーン',
    shown: '表示',
    reach: '到達率',
    heldOut: '非表示群',
    goals: '目標達成',
    skipped: 'きっかけはあったが見送り',
  },
  noVisitor: (visitor, events, isCut) =>
    `${events} には、${isCut ? 'その時点までの' : ''}訪問者 "${plain(visitor)}" のイベントがありません。`,
  notATime: text =>
    `"${text}" は日時として読めません。"2026-11-10 10:00"、またはその日の終わりなら "2026-11-10" と書いてください。`,
  standing: {
    heading: time => `${time} の時点(そのとききっかけがあった場合)`,
    open: '表示される訪問者',
    shut: '見送りになる訪問者',
  },
  off: { draft: '下書き', paused: '停止中', broken: '問題あり' },
  note: note => {
    switch (note.kind) {
      case 'signals':
        return (
          `${note.campaigns.length}件のキャンペーンは、記録されたイベントにない合図(${names(note.signals)})を` +
          `待つため、リハーサルできません: ${names(note.campaigns)}。`
        )
      case 'never-triggered':
        return `今回のイベントには、次のキャンペーンのきっかけが一度もありません: ${names(note.campaigns)}。`
      case 'attributes':
        return `訪問者の属性はイベントに記録されないため、ないものとして扱いました: ${names(note.campaigns)}。`
      case 'device':
        return `端末の情報はイベントに記録されないため、ないものとして扱いました: ${names(note.campaigns)}。`
      case 'old-world':
        return `以前の設定による表示と段階の記録${number.format(note.events)}件は除きました。`
      case 'no-page-views':
        return 'page_view がないため、閲覧ページ数は0のままで、メッセージはページが変わったときに閉じたものとしました。'
      case 'no-time-zone':
        return '設定に site.timeZone がないため、UTC の午前0時を1日の始まりとしました。'
      case 'goals':
        return '実際には誰も見ていないメッセージです。目標達成は訪問者がもともと取った行動で、クリックも閉じる操作もありません。'
    }
  },
}

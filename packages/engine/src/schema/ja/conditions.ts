import type { conditions as english } from '../en/conditions.ts'
import type { Translated } from '../notes.ts'

/** 条件とその対象、履歴の行。 */
export const conditions: Translated<typeof english> = {
  'condition.all': { title: 'すべて', text: 'リストの条件がすべて成り立つ' },
  'condition.any': { title: 'どれか', text: 'リストの条件のうち少なくとも1つが成り立つ' },
  'condition.not': { title: '否定', text: 'その条件が成り立たない' },
  'condition.tier': { title: '段階', text: '訪問者がその段階、またはリストのどれかにいる' },
  'condition.segment': { title: 'セグメント', text: '訪問者がそのセグメント、またはリストのどれかに入る' },
  'condition.visitor': {
    title: '訪問者',
    text: '`okyaku.identify` または `okyaku.set` で知らせた属性に対するテスト',
  },
  'condition.page': { title: 'ページ', text: 'ページのアドレスやその一部に対するテスト' },
  'condition.device': { title: '端末', text: '端末とブラウザーに対するテスト' },
  'condition.session': { title: '訪問', text: '今回の訪問に対するテスト。30分間何もしなければ訪問は終わる' },
  'condition.cart': { title: 'カート', text: 'サイトのイベントから分かるカートの中身に対するテスト' },
  'condition.viewed': { title: '閲覧した商品', text: '最近見た商品に対するテスト' },
  'condition.score': {
    title: 'スコア',
    text: 'スコアに対するテスト(id ごと)。まだ点の入っていないスコアは 0',
  },
  'condition.time': { title: '日時', text: 'サイトの時計での曜日と時間帯' },
  'condition.event': {
    title: 'きっかけのイベント',
    text: 'きっかけになったイベントに対するテスト。キャンペーンとジャーニーだけで使う',
  },
  'condition.history': { title: '履歴', text: '訪問者がしたことについての行のリスト。すべてが成り立つこと' },

  'page.url': { title: 'URL', text: 'アドレス全体' },
  'page.path': { title: 'パス', text: 'アドレスの最初の `/` から先。パラメーターは含まない' },
  'page.title': { title: '題名', text: 'ページの題名' },
  'page.referrer': { title: 'リファラー', text: '1つ前のページのアドレス' },
  'page.host': { title: 'ホスト', text: 'ドメイン。ポートの指定があればそれも含む' },
  'page.query.': {
    title: 'パラメーター',
    text: 'アドレスのパラメーター。`query.utm_source` のように名前で書く',
  },

  'device.type': {
    title: '種類',
    text: '端末の種類',
    words: { mobile: 'スマートフォン', tablet: 'タブレット', desktop: 'パソコン' },
  },
  'device.os': { title: 'OS', text: 'オペレーティングシステム' },
  'device.browser': { title: 'ブラウザー', text: 'ブラウザーの名前' },
  'device.language': { title: '言語', text: 'ブラウザーの言語' },
  'device.width': { title: '幅', text: 'ウィンドウの幅(ピクセル)' },

  'session.pages': { title: 'ページ数', text: 'ここまでに見たページの数' },
  'session.seconds': { title: '秒数', text: 'ここまでに操作していた時間' },
  'session.number': { title: '回数', text: '何回目の訪問か。1 は初めて' },
  'session.entryPath': { title: '入口', text: '最初のページのパス' },
  'session.source': { title: '参照元', text: 'どこから来たか。`utm_source` またはリファラーによる' },
  'session.medium': { title: 'メディア', text: 'どの媒体で来たか。`utm_medium` またはリファラーによる' },
  'session.campaign': {
    title: '広告キャンペーン',
    text: 'どの広告キャンペーンで来たか。`utm_campaign` による',
  },

  'cart.items': { title: '点数', text: '商品の点数。空なら 0' },
  'cart.value': { title: '金額', text: '価格×数量の合計。なければイベントが伝える金額' },
  'cart.ids': { title: '商品 id', text: '中の商品の id。`has`・`hasAll`・`hasNone` で調べる' },

  'viewed.items': {
    title: '商品 id',
    text: '商品の id。新しい順に最大12件。`has`・`hasAll`・`hasNone` で調べる',
  },
  'viewed.count': { title: '件数', text: 'その商品の数' },

  'time.weekdays': {
    title: '曜日',
    text: '成り立つ曜日',
    words: { mon: '月曜', tue: '火曜', wed: '水曜', thu: '木曜', fri: '金曜', sat: '土曜', sun: '日曜' },
  },
  'time.hours': { title: '時間帯', text: '成り立つ時間帯。日をまたいでもよい' },

  'test.is': { title: '等しい', text: 'この値である' },
  'test.isNot': { title: '等しくない', text: 'この値でない、または値がない' },
  'test.in': { title: 'どれか', text: 'このうちのどれかである' },
  'test.notIn': { title: 'どれでもない', text: 'このうちのどれでもない、または値がない' },
  'test.known': { title: '値の有無', text: '`true` なら値がある。`false` なら値がない' },
  'test.atLeast': { title: '以上', text: 'この数以上' },
  'test.atMost': { title: '以下', text: 'この数以下' },
  'test.moreThan': { title: '超', text: 'この数より大きい' },
  'test.lessThan': { title: '未満', text: 'この数より小さい' },
  'test.startsWith': { title: '前方一致', text: 'この文字列(リストならそのどれか)で始まる' },
  'test.endsWith': { title: '後方一致', text: 'この文字列(リストならそのどれか)で終わる' },
  'test.contains': { title: '部分一致', text: 'この文字列(リストならそのどれか)を含む' },
  'test.glob': {
    title: 'パターン',
    text: 'このパターン(リストならそのどれか)に合う。`*` は任意の文字列、`?` は1文字',
  },
  'test.ignoreCase': {
    title: '大文字小文字を区別しない',
    text: '文字列の演算子と並べて `true` と書くと、大文字と小文字を同じとみなす。`false` は書かないのと同じ',
  },
  'test.has': { title: '含む', text: '値がリストで、これを含む' },
  'test.hasAll': { title: 'すべて含む', text: '値がリストで、これらをすべて含む' },
  'test.hasNone': { title: 'どれも含まない', text: '値がこれらのどれも含まないリストである、または値がない' },
  'test.versionAtLeast': {
    title: 'バージョン以上',
    text: 'このバージョン以降。区切りごとに比べるので、2.10 は 2.9 より新しい',
  },
  'test.versionBelow': { title: 'バージョン未満', text: 'このバージョンより前' },
  'test.before': { title: 'より前', text: '値が、これより前の日付' },
  'test.after': { title: 'より後', text: '値が、これより後の日付' },
  'test.anniversaryWithin': {
    title: '記念日',
    text: '値が日付で、前後を問わず最も近い記念日がこの期間内にある',
  },

  'history.did': { title: 'した', text: 'その期間に X がこの回数あった。数がなければ1回以上' },
  'history.did.onDays': { title: '日数', text: 'サイトの時計で数えて、これだけの異なる日にあった' },
  'history.didNot': { title: 'していない', text: 'その期間に X がなかった' },
  'history.since': { title: '経過', text: 'X があり、最後からの時間がこのとおり' },
  'history.since.atLeast': { title: '以上', text: 'これ以上前' },
  'history.since.lessThan': { title: '未満', text: 'まだこれだけ経っていない' },
  'history.sum': {
    title: '合計',
    text: 'イベントのこのプロパティの合計が範囲内にある。数でない値は何も加えない',
  },
  'history.of': { title: '対象', text: '合計するイベント' },
  'history.sum.atLeast': { title: '以上', text: '合計がこれ以上' },
  'history.sum.atMost': { title: '以下', text: '合計がこれ以下' },
  'history.moreThan': { title: '超', text: '合計がこれより大きい' },
  'history.sum.lessThan': { title: '未満', text: '合計がこれより小さい' },
  'history.sequence': { title: '順序', text: 'これらがこの順に、最初から最後まで `within` の時間内に起きた' },
  'history.sequence.within': { title: '時間内', text: '最初のステップから最後のステップまでの時間' },
  'history.without': { title: '除外', text: '最初のステップのあと、これは起きていない' },
  'history.inLast': { title: '最近', text: '最後のステップがこの期間内にある' },
  'history.campaign': {
    title: 'キャンペーン',
    text: 'そのキャンペーンのメッセージが、この回数だけ表示・クリックなどされた',
  },
  'history.was': {
    title: '結果',
    text: 'キャンペーンのメッセージがどうなったか',
    words: {
      shown: '表示された',
      clicked: 'ボタンやリンクがクリックされた',
      dismissed: '閉じられた',
      goal: 'キャンペーンの目標が達成された',
      held_out: '表示されるはずだったが、訪問者が非表示群である',
    },
  },
  'history.where': {
    title: '絞り込み',
    text: 'イベントのプロパティとページに対するテスト。合うイベントだけを数える',
  },
  'history.atLeast': { title: '以上', text: 'この回数以上' },
  'history.atMost': { title: '以下', text: 'この回数以下。これだけなら、一度もない場合も成り立つ' },
  'history.exactly': { title: 'ちょうど', text: 'ちょうどこの回数' },
  'history.within': { title: '期間', text: '数える期間。書かなければ、これまでずっと' },

  'happening.campaign': { title: 'キャンペーン', text: 'キャンペーンの id' },
  'happening.was': {
    title: '結果',
    text: 'キャンペーンのメッセージがどうなったか',
    words: {
      shown: '表示された',
      clicked: 'ボタンやリンクがクリックされた',
      dismissed: '閉じられた',
      goal: 'キャンペーンの目標が達成された',
      held_out: '表示されるはずだったが、訪問者が非表示群である',
    },
  },
}

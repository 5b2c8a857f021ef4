import type { campaigns as english } from '../en/campaigns.ts'
import type { Translated } from '../notes.ts'

/** キャンペーンとジャーニー、そのきっかけと上限。 */
export const campaigns: Translated<typeof english> = {
  'campaign.id': { title: 'id', text: 'このファイルと送信データでの名前' },
  'campaign.label': { title: '表示名', text: '人のための名前' },
  'campaign.tags': { title: 'タグ', text: '名前のリスト。`byTag` で使う' },
  'campaign.status': {
    title: '状態',
    text: '動かすかどうか。書かなければ `live`',
    words: { live: '公開中', draft: '下書き。まだ動かない', paused: '停止中。しばらく動かさない' },
  },
  'campaign.schedule': { title: '期間', text: 'いつからいつまで動かすか' },
  'campaign.on': { title: 'きっかけ', text: '表示を検討する瞬間。リストならそのどれか' },
  'campaign.when': { title: '対象', text: 'その瞬間に成り立つべき条件' },
  'campaign.delay': {
    title: '待ち時間',
    text: 'きっかけのあとこれだけ待ち、対象と上限にまだ合うかをもう一度判断する',
  },
  'campaign.priority': {
    title: '優先度',
    text: 'ページの場所をどれが取るか。書かなければ `normal`',
    words: {
      urgent: '最優先。表示中のメッセージに割り込めるのはこれだけ',
      high: '通常より先',
      normal: '通常',
      low: '通常より後',
    },
  },
  'campaign.purpose': {
    title: '目的',
    text: '訪問者の同意が要る、`consent` の目的。書かなければ、どれか1つへの同意でよい',
  },
  'campaign.show': {
    title: 'メッセージ',
    text: '見せるもの、または `"nothing"`。これか `variants` のどちらか一方',
  },
  'campaign.variants': {
    title: 'バリエーション',
    text: '見せるもののリスト。訪問者ごとに1つが選ばれる。`nothing` を見せるものは対照群になる',
  },
  'campaign.limits': { title: '回数制限', text: 'このキャンペーンの上限' },
  'campaign.ignoreSiteCaps': { title: '全体の上限を無視', text: '`true` なら `caps` に縛られない' },
  'campaign.holdout': { title: '非表示群', text: '比べるために、これを見せない訪問者の割合' },
  'campaign.assignBy': {
    title: '割り当ての単位',
    text: '群とバリエーションを何によって決めるか。書かなければ `visitor`',
    words: { visitor: 'ブラウザーごとの匿名の訪問者', member: 'ログインした会員。どの端末でも同じになる' },
  },
  'campaign.goal': { title: '目標', text: '何のためのキャンペーンか' },

  'schedule.from': { title: '開始', text: '始まる時' },
  'schedule.until': { title: '終了', text: '終わる時。時刻がなければ、その日も含む' },

  'variant.id': { title: 'id', text: '送信データでの名前' },
  'variant.share': { title: '比率', text: 'ほかと比べてどれだけ選ばれるか。1 と 1 なら半々。書かなければ 1' },
  'variant.show': { title: 'メッセージ', text: '見せるもの、または `"nothing"`' },

  'goal.did': { title: '行動', text: '達成とみなす X' },
  'goal.where': { title: '絞り込み', text: 'イベントのプロパティとページに対するテスト' },
  'goal.within': { title: '期限', text: '表示からどれだけのうちか。なければ、いつでも' },

  'limits.perSession': { title: '訪問ごと', text: '1回の訪問での回数の上限' },
  'limits.perDay': { title: '1日', text: 'サイトの時計で午前0時からの回数の上限' },
  'limits.perVisitor': { title: '訪問者ごと', text: 'これまでを通した回数の上限' },
  'limits.notAgainFor': { title: '再表示までの間隔', text: '表示のあとに休む時間' },
  'limits.afterDismiss': {
    title: '閉じたあと',
    text: '閉じられたあとに休む時間。`"ever"` なら二度と出さない',
  },
  'limits.afterGoal': { title: '達成のあと', text: '目標に達したあとに休む時間。書かなければ二度と出さない' },

  'caps.perSession': { title: '訪問ごと', text: '1回の訪問でのメッセージ数の上限' },
  'caps.perDay': { title: '1日', text: 'サイトの時計で午前0時からの上限' },
  'caps.perWeek': { title: '1週間', text: '直近24時間×7での上限' },
  'caps.gap': {
    title: '間隔',
    text: '前のメッセージからの最短時間。続けて閉じられると2回目から倍になり(最大32倍)、クリックがあれば元に戻る',
  },
  'caps.gapPages': { title: 'ページの間隔', text: '前のメッセージから見るべき最少ページ数' },
  'caps.byTag': { title: 'タグごと', text: 'タグの付いたキャンペーンの `perSession`・`perDay`・`perWeek`' },
  'caps.neverOn': {
    title: '出さないページ',
    text: 'ページに対するテスト。すべて成り立つところでは何も出さない',
  },
  'caps.quietHours': { title: '静かな時間', text: '何も出さない時間帯。サイトまたは訪問者の時計による' },

  'quietHours.hours': { title: '時間帯', text: '何も出さない時間帯' },
  'quietHours.zone': {
    title: '時計',
    text: 'どちらの時計か。書かなければ `site`',
    words: { site: 'サイトの時計', visitor: '訪問者の時計' },
  },

  'journey.id': { title: 'id', text: 'このファイルでの名前。ステップは `id/ステップ` と呼ばれる' },
  'journey.tags': { title: 'タグ', text: '全ステップに付く名前のリスト。`byTag` で使う' },
  'journey.on': { title: '入口', text: '訪問者がジャーニーに入る瞬間。リストならそのどれか' },
  'journey.when': { title: '対象', text: '入る人の条件' },
  'journey.holdout': {
    title: '非表示群',
    text: 'どのステップも見ない訪問者の割合。非表示になる人はジャーニー全体でそうなる',
  },
  'journey.goal': { title: '目標', text: '達した人はジャーニーから抜ける' },
  'journey.steps': { title: 'ステップ', text: 'メッセージのリスト。どれも訪問者に1度だけ見せる' },

  'step.id': { title: 'id', text: 'ジャーニーの中での名前' },
  'step.wait': { title: '待ち時間', text: '前のステップからどれだけ後か' },
  'step.if': {
    title: '条件となる結果',
    text: '前のステップがどうなっていれば進むか',
    words: {
      clicked: 'クリックされた',
      notClicked: 'クリックされなかった',
      dismissed: '閉じられた',
      notDismissed: '閉じられなかった',
    },
  },
  'step.after': {
    title: '前のステップ',
    text: '1つ上でない場合に、続く元のステップの id。同じステップに2つ続ければ分岐になる',
  },
  'step.when': { title: '対象', text: 'このステップだけの条件' },

  'trigger.event': {
    title: 'イベント',
    text: 'イベントまたは行動 X のとき。`nth` があれば、期間内でちょうどその回',
  },
  'trigger.where': { title: '絞り込み', text: 'イベントのプロパティとページに対するテスト' },
  'trigger.nth': { title: '何回目', text: '期間内でちょうどこの回のときだけ。前後の回では動かない' },
  'trigger.within': { title: '期間', text: '数える期間。書かなければ、これまでずっと' },
  'trigger.exitIntent': { title: '離脱の気配', text: 'ポインターがアドレスバーへ向かって出たとき' },
  'trigger.scrolled': { title: 'スクロール', text: 'ページのこの割合(パーセント)まで見たとき' },
  'trigger.dwell': { title: '滞在', text: 'このページでこれだけ操作したあと' },
  'trigger.idle': { title: '無操作', text: '触れもせず、キーも押さず、動かしもせずにこれだけ経ったとき' },
  'trigger.visible': { title: '見えた', text: 'CSS セレクターに合う要素が見えたとき' },
  'trigger.for': { title: '見えている時間', text: 'どれだけ見え続けていればよいか' },
  'trigger.clicked': { title: 'クリック', text: 'CSS セレクターに合う要素がクリックされたとき' },
  'trigger.rageClick': { title: '連打', text: '同じ場所が立て続けに何度もクリックされたとき' },
  'trigger.formAbandoned': {
    title: 'フォームの中断',
    text: 'CSS セレクターに合うフォームが、書き始められたまま送られずに離れられたとき',
  },
  'trigger.after': {
    title: '時間の経過',
    text: '最後の `of` からこれだけ後。その間に `unless` が起きていれば動かない。そのときページが開いていなければ、次のページ閲覧のとき',
  },
  'trigger.of': {
    title: '起点',
    text: 'X、またはキャンペーンのメッセージの結果 `{ "campaign": "hello", "was": "shown" }`',
  },
  'trigger.unless': { title: '打ち消し', text: 'X、またはキャンペーンのメッセージの結果' },
  'trigger.tier': {
    title: '段階の変化',
    text: '訪問者の段階が変わったとき',
    words: { up: '高い段階へ', down: '低い段階へ' },
  },
  'trigger.to': { title: '行き先', text: 'この段階に移ったときだけ' },
  'trigger.returnedAfter': {
    title: '久しぶりの来訪',
    text: '前回の活動からこれ以上経って始まった訪問の、最初のページ',
  },
}

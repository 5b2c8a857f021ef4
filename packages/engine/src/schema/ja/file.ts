import type { file as english } from '../en/file.ts'
import type { Translated } from '../notes.ts'

/** ファイルの最上位と、条件・キャンペーン・メッセージ以外のセクション。 */
export const file: Translated<typeof english> = {
  'file.$schema': {
    title: 'スキーマ',
    text: 'エディター用。`okyaku schema` が出力する、このファイルのスキーマの場所',
  },
  'file.site': { title: 'サイト', text: 'サイトの名前・言語・時計・通貨' },
  'file.sync': { title: '送信先', text: 'イベントの送信先のリスト' },
  'file.consent': { title: '同意', text: '何かを保存する前に、訪問者にたずねるかどうか' },
  'file.privacy': {
    title: 'プライバシー',
    text: '訪問者について知らずにおくこと。保存も送信もする前に取り除く',
  },
  'file.capture': {
    title: '取り込み',
    text: 'ページ閲覧、印を付けた要素のクリック、ページからの通知のほかに取り込むもの',
  },
  'file.behaviors': {
    title: '行動',
    text: '訪問者がすること(id ごと)。キャンペーンで増やしたいイベントの種類',
  },
  'file.tiers': {
    title: '段階',
    text: '段階のリスト。低い順に並べる。訪問者は必ず1つの段階にいて、それは条件の合うもののうち最も高い段階',
  },
  'file.tierFrom': {
    title: '属性で決まる段階',
    text: '`okyaku.identify` または `okyaku.set` で知らせたこの属性が段階の id であれば、それを訪問者の段階とする。そうでなければ、`when` があって成り立つ最も高い段階、それもなければ最も低い段階',
  },
  'file.segments': { title: 'セグメント', text: '名前を付けた条件。`{ "segment": "名前" }` として使う' },
  'file.scores': { title: 'スコア', text: 'イベントごとの点の合計(id ごと)。マイル、熱心さ、関心など' },
  'file.caps': {
    title: '全体の上限',
    text: 'すべてのキャンペーンを合わせた上限。誤りがあると、その上限に従うキャンペーンは止まる',
  },
  'file.holdout': { title: 'サイト全体の非表示群', text: 'どのメッセージも見ない訪問者の割合' },
  'file.campaigns': { title: 'キャンペーン', text: 'キャンペーンのリスト。いつ、誰に、何を見せるか' },
  'file.journeys': {
    title: 'ジャーニー',
    text: '順を追って見せるメッセージのリスト。各ステップは、2つの id をつないだ `welcome/tour` という名のキャンペーンになり、`campaigns` のあとに並ぶ',
  },
  'file.signature': {
    title: '署名',
    text: 'ファイルを書いた人の証明。`okyaku sign` が書き込む。`data-key` のあるタグは、署名の合わないファイルを使わない',
  },

  'site.id': { title: 'サイトの id', text: '送信されるデータでの名前' },
  'site.locale': { title: '言語', text: '言語の指定がない文の言語' },
  'site.timeZone': { title: 'タイムゾーン', text: '日・時間・日付の基準になる時計。なければ訪問者の時計' },
  'site.currency': { title: '通貨', text: '通貨の指定がない金額の通貨' },

  'endpoint.to': { title: 'アドレス', text: 'イベントの送り先。完全な URL、またはこのサイトのパス' },
  'endpoint.events': {
    title: 'イベント',
    text: 'そこへ送るイベントの名前。`*` は任意の文字列。書かなければ、すべて',
  },
  'endpoint.except': { title: '除くもの', text: 'そこへ送らないイベントの名前。`*` は任意の文字列' },
  'endpoint.purpose': {
    title: '目的',
    text: '訪問者の同意がなければそこへ送らない、という目的。`okyaku.consent.grant` に目的を渡すサイトで使う。渡さなければ、すべてに同意したことになる',
  },
  'endpoint.format': {
    title: '形式',
    text: '送信先のシステムが受け取る形式。指定がなければ `okyaku`',
    words: {
      okyaku: 'Okyaku のそのままの形式。Okyaku のコレクター、または自社のサーバー',
      segment: 'Segment の HTTP トラッキング API のバッチ。RudderStack と Jitsu も受け取る',
      ga4: 'Google アナリティクス 4 の Measurement Protocol。シークレットを付ける自社の中継を通す',
      amplitude: 'Amplitude の HTTP V2',
      posthog: 'PostHog のバッチ取り込み',
      snowplow: 'Snowplow のコレクター(トラッカープロトコル 2)',
      cloudevents: 'CloudEvents 1.0 の JSON バッチ',
      webhook: '`map` で決めた項目の JSON',
    },
  },
  'endpoint.key': {
    title: '公開キー',
    text: 'ブラウザー用のキー。Segment の write key、GA4 の測定 ID、Amplitude の API キー、PostHog のプロジェクトキー。ページを開いた人なら誰でも読めるので、シークレットは書かない',
  },
  'endpoint.headers': {
    title: 'ヘッダー',
    text: 'リクエストごとに付けるヘッダー。別のオリジンには先に `OPTIONS` リクエストが送られ、許可が必要になる',
  },
  'endpoint.debug': { title: 'デバッグ', text: '`ga4` 用。`true` でイベントを DebugView に表示する' },
  'endpoint.vendor': {
    title: 'ベンダー',
    text: '`snowplow` 用。イベントの Iglu スキーマの発行者。指定がなければ、スキーマの要らない構造化イベントとして送る',
  },
  'endpoint.base64': {
    title: 'Base64',
    text: '`snowplow` 用。`false` で、自己記述型 JSON を Base64 にせずそのまま送る',
  },
  'endpoint.source': {
    title: '発生元',
    text: '`cloudevents` 用。イベントの発生元の URI。指定がなければ `urn:okyaku:` とサイトの id',
  },
  'endpoint.map': {
    title: '項目',
    text: '`webhook` 用。項目ごとの中身。`props.item_id` のようなパス、または `=` に続く文(`{{ パス }}` に値が入る)。項目名の中の点はオブジェクトになる。`time` は `at` の ISO 形式の日時',
  },
  'endpoint.each': {
    title: '1件ずつ',
    text: '`webhook` 用。`true` で、イベント1件につき1回送る。本文はリストではなくオブジェクトになる',
  },
  'endpoint.erase': {
    title: '消去',
    text: '`okyaku.erase()` が、送信済みの訪問者のデータの削除を求めるアドレス。5回まで試す',
  },

  'consent.mode': {
    title: '方式',
    text: '同意を待つかどうか。書かなければ `opt-out`',
    words: {
      'opt-in': '同意があるまで、保存も送信も表示もしない',
      'opt-out': '拒否されるまで、すべて動く',
      none: 'たずねない',
    },
  },
  'consent.honorGpc': {
    title: 'Global Privacy Control',
    text: '`true` なら、ブラウザーの Global Privacy Control を拒否とみなす。訪問者がすでに答えているか、方式が `none` の場合を除く',
  },
  'consent.honorDnt': {
    title: 'Do Not Track',
    text: '`true` なら、ブラウザーの Do Not Track も同じように拒否とみなす',
  },
  'consent.purposes': {
    title: '目的',
    text: '訪問者が同意できる目的(id ごと)。`okyaku.consent.grant([…])` で使う。どれか1つに同意があれば端末に記録し、`purpose` のある送信先とキャンペーンは、その目的への同意を待つ',
  },
  'purpose.label': { title: '表示名', text: '人のための名前' },
  'purpose.google': {
    title: 'Google 同意モード',
    text: 'ページが Google のタグに伝える同意(`dataLayer`)に従う。すべてが granted のとき、同意とみなす',
    words: {
      ad_storage: '広告のための保存',
      ad_user_data: '広告のための Google へのユーザーデータ送信',
      ad_personalization: '広告のパーソナライズ',
      analytics_storage: '分析のための保存',
      functionality_storage: 'サイトの機能のための保存',
      personalization_storage: 'パーソナライズのための保存',
      security_storage: 'セキュリティのための保存',
    },
  },
  'purpose.tcf': {
    title: 'IAB TCF',
    text: 'ページの同意管理ツール(IAB TCF 2.2)に従う。これらの番号の目的すべてに同意があるとき、同意とみなす',
  },

  'privacy.redact': {
    title: '伏せるもの',
    text: 'URL・題名・プロパティのどこにあっても、`[email]` などに置き換えるもの',
    words: {
      email: 'メールアドレス',
      phone: '電話番号',
      card: 'カード番号らしい数字(桁数とチェックディジットによる)',
    },
  },
  'privacy.parameters': {
    title: 'パラメーター',
    text: '値を取り除く URL のパラメーター。大文字と小文字は区別しない',
  },
  'privacy.props': {
    title: 'プロパティ',
    text: '値を取り除くイベントのプロパティと訪問者の属性。どの深さにあっても取り除く',
  },
  'privacy.hashMembers': {
    title: '会員番号のハッシュ化',
    text: '`true` なら、`okyaku.identify` に渡された会員番号の代わりに、`サイトのid:会員番号` の SHA-256 を保存・送信する',
  },

  'capture.dataLayer': {
    title: 'データレイヤー',
    text: '`true` なら、サイトが `dataLayer` に入れる GA4 のイベントを取り込む。文字列は、同じ働きの別の配列の名前',
  },
  'capture.products': {
    title: 'ページの商品情報',
    text: '`true` なら、ページの商品情報(JSON-LD、なければ OpenGraph)から `view_item` を作る。サイトが自分で知らせる場合は作らない',
  },
  'capture.forms': {
    title: 'フォーム',
    text: '`true` なら、サイトのフォームから `form_start` と `form_submit` を作る。入力内容は含まない',
  },
  'forms.fields': {
    title: '項目',
    text: '値を `form_submit` のプロパティにする項目のリスト。`name` で書く。パスワード、カード番号、ファイルは決して読まない',
  },
  'capture.downloads': {
    title: 'ダウンロード',
    text: '`true` なら、ファイルへのリンクのクリックから `file_download` を作る',
  },
  'capture.outbound': {
    title: 'ほかのサイトへのリンク',
    text: '`true` なら、ほかのサイトへのリンクのクリックから、`outbound` の付いた `click` を作る',
  },
  'outbound.except': {
    title: '除外',
    text: 'このサイトに属するほかのホストのリスト。`pay.example` と書けば、その下も含む',
  },
  'capture.video': {
    title: '動画',
    text: '`true` なら、`<video>` 要素から `video_start`、`video_progress`(10、25、50、75%)、`video_complete` を作る。飾りの動画(消音、繰り返し、自動再生)は除く',
  },
  'capture.copy': {
    title: 'コピー',
    text: '`true` なら、文字のコピーから `copy` を作る。含むのは長さだけで、文字は含まない',
  },
  'capture.rageClicks': {
    title: '連打',
    text: '`true` なら、同じ場所のすばやい3回のクリックから `rage_click` を作る',
  },
  'capture.deadClicks': {
    title: '反応のないクリック',
    text: '`true` なら、何も起こらなかったリンクやボタンのクリックから `dead_click` を作る',
  },
  'capture.errors': {
    title: 'エラー',
    text: '`true` なら、ページのスクリプトのエラーから `exception` を作る。含むのは数(`count`)だけで、内容は含まない',
  },
  'capture.checkIn': {
    title: '来店',
    text: '店の QR コード用に `okyaku checkin` が作るリンクによって、来店から `check_in` を作る',
  },
  'checkIn.key': {
    title: '公開鍵',
    text: 'リンクを検証する鍵。`okyaku checkin --new-key` が表示する。誰でも読めるが、署名はできない',
  },
  'capture.offline': {
    title: 'サイトの外のイベント',
    text: '`true` なら、コレクターの応答の `events` を取り込む。店や電話での行動',
  },
  'capture.events': {
    title: 'ルール',
    text: 'クリック、フォームの送信、要素の表示、ページからイベントを作るルールのリスト',
  },

  'rule.on': {
    title: '元になるもの',
    text: '何からイベントを作るか',
    words: {
      click: 'CSS の `selector` に合う要素のクリック',
      submit: 'CSS の `selector` に合うフォーム、または合う要素の中のフォームの送信',
      visible: 'CSS の `selector` に合う要素が画面に入る。ページごとに、要素それぞれ1回',
      page: 'この `path` または `url` のページの閲覧。`props` でパラメーターを読む場合は、そのうち1つがあること',
    },
  },
  'rule.event': { title: 'イベント', text: '作るイベントの名前' },
  'rule.selector': {
    title: 'セレクター',
    text: 'クリックされる要素、送信されるフォーム、見られる要素の CSS セレクター',
  },
  'rule.for': { title: '時間', text: '要素が画面に入っている時間。書かなければ、入ったときに数える' },
  'rule.path': { title: 'パス', text: 'ページのパス。リストならそのどれか。`*` は任意の文字列' },
  'rule.url': {
    title: 'アドレス',
    text: 'ページのアドレス全体。リストならそのどれか。`*` は任意の文字列。例 `"*#/cart"`',
  },
  'rule.props': {
    title: 'プロパティ',
    text: 'イベントのプロパティ。`"@data-item"` は要素の属性、`"?q"` はアドレスのパラメーターを読む。ほかは書いたまま',
  },

  'behavior.kind': {
    title: '種類',
    text: 'その行動の意味',
    words: {
      feature: 'サイトの機能を使う',
      channel: '訪問者との接点が開く',
      brand: 'ブランドを知る',
      outcome: 'ほかの行動の目的である成果。来訪や購入',
    },
  },
  'behavior.label': { title: '表示名', text: '人のための名前' },
  'behavior.event': { title: 'イベント', text: 'イベントの名前。リストならそのどれか' },
  'behavior.where': { title: '絞り込み', text: 'イベントのプロパティとページに対するテスト' },

  'tier.id': { title: 'id', text: 'このファイルでの名前' },
  'tier.label': { title: '表示名', text: '人のための名前' },
  'tier.when': {
    title: '条件',
    text: 'この段階にいる人。条件の合う最も高いものが訪問者の段階になる。最も低い段階には要らない',
  },
  'tier.keepFor': { title: '維持する期間', text: '条件が成り立たなくなってから、下の段階に移るまで待つ時間' },

  'score.label': { title: '表示名', text: '人のための名前' },
  'score.points': { title: '点', text: '行動またはイベントごとの点。1回ごとの数、またはイベントが伝える量' },
  'score.within': { title: '期間', text: '点を数える期間。なければ、ずっと' },
  'points.per': { title: '単位', text: '掛け合わせるプロパティ。数でない値は何も加えない' },
  'points.times': { title: '倍率', text: '何を掛けるか。書かなければ 1' },
}

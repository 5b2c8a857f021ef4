import type { HelpWords } from './words.ts'

const events = '記録されたイベント。1行に1件の JSON(.gz も可)。- は標準入力'

/** Options that several commands have, with one meaning. */
export const sharedJa: Readonly<Record<string, string>> = {
  '--lang': '表示する言語。指定しなければ端末の言語',
  '--help': 'ヘルプを表示する',
}

export const helpJa: HelpWords = {
  okyaku: {
    description: 'okyaku.json の作成・点検・リハーサル・テストを行います。',
    options: { '--version': 'バージョンを表示する' },
    after: `
終了コード: 0 問題なし、1 ファイルに問題あり、2 使い方の誤り。`,
  },
  help: { description: 'コマンドのヘルプを表示する', arguments: { command: 'コマンド名' }, after: '' },
  init: {
    description: 'コメント付きのひな形とそのテストを書き出す',
    options: {
      '--for': 'サイトの種類',
      '--site-id': 'サイトの短い名前。イベントに付く',
      '--endpoint': 'イベントの送信先',
      '--out': '書き出す設定ファイル',
      '--force': 'すでにあるファイルに上書きする',
      '--yes': '何も尋ねない。指定がなければ、/v1/events に送るショップ',
    },
    after: `
例:
  $ okyaku init
  $ okyaku init --for media --lang ja --endpoint https://in.example/events
  $ okyaku init --for saas --out public/okyaku.json --yes

コメント付きの元ファイル okyaku.jsonc、コメントを除いてサイトに置く okyaku.json、テスト okyaku.okyaku-test.json を書き出します。元ファイルを変えたら、okyaku build で okyaku.json を作り直してください。`,
  },
  keys: {
    description: '設定に署名するための鍵を作る',
    options: { '--out': '秘密鍵を書き出すファイル' },
    after: `
例:
  $ okyaku keys
  $ okyaku keys --out ~/keys/shop.key

公開鍵はタグに書き、秘密鍵は署名(okyaku sign)に使います。`,
  },
  sign: {
    description: 'okyaku.json に署名する。鍵を書いたタグは、署名の合わない設定を使わない',
    arguments: { file: 'okyaku.json' },
    options: { '--key': '"okyaku keys" が作った秘密鍵' },
    after: `
例:
  $ okyaku keys
  $ okyaku sign okyaku.json

署名は最後に行ってください。署名のあとに中身を変えると、タグはその設定を使わず、何も記録しません(改行や字下げの変更はかまいません)。`,
  },
  check: {
    description: '設定の問題を、場所と直し方とともにすべて示す',
    arguments: { file: 'okyaku.json。- は標準入力' },
    options: {
      '--format': '人が読む形、プログラム用、GitHub Actions の注釈のいずれか',
      '--strict': '警告もエラーとして扱う',
    },
    after: `
エラーがあれば終了コード1。警告は --strict のときだけ、ヒントは常に数えません。

例:
  $ okyaku check okyaku.json
  $ okyaku check --lang ja okyaku.json
  $ okyaku check --format github --strict okyaku.json
  $ curl -s https://shop.example/okyaku.json | okyaku check -`,
  },
  build: {
    description: 'コメント付きの okyaku.jsonc を点検し、サイトが読む okyaku.json を書き出す',
    arguments: { file: '元ファイル(コメント付き JSON)' },
    options: { '--out': '書き出し先。指定しなければ同じ場所の .json' },
    after: `
例:
  $ okyaku build okyaku.jsonc
  $ okyaku build config/okyaku.jsonc --out public/okyaku.json

ブラウザーの JSON にコメントは書けないため、コメント付きのファイルはサイトに置けません。問題があれば何も書き出さず、サイトのファイルは元のままです。`,
  },
  simulate: {
    description: '設定のリハーサル: だれに何が表示されたはずかを、イベントごとに示す',
    options: {
      '--config': 'リハーサルする okyaku.json',
      '--events': events,
      '--json': '1行に1件の判定を JSON で、時刻順に',
      '--outcomes': 'all なら、きっかけはあったが見送ったものも',
      '--visitor': 'この訪問者だけ',
      '--at': 'この日時までのイベントだけを使い、その時点の各キャンペーンの状態も示す',
      '--rows': '表に載せる判定の件数',
    },
    after: `
例:
  $ okyaku simulate --config okyaku.json --events events.ndjson
  $ okyaku simulate -c okyaku.json -e events.ndjson.gz --json --outcomes all
  $ okyaku simulate -c okyaku.json -e events.ndjson --at "2026-11-10 10:00"
  $ okyaku simulate -c okyaku.json -e - --json < events.ndjson | grep held_out

設定の非表示群・回数制限・全体の上限は、訪問者ごとに数えます。以前の設定による表示の記録(campaign_…、tier_changed)は除き、この設定での表示を代わりに数えます。クリックや閉じる操作はないものとし、メッセージはページを離れると閉じます。時間だけで起こることは、ページが開いているあいだ(page_leave まで、またはイベントのない30分間)、その時刻にイベント "timer" として起こります。`,
  },
  explain: {
    description: '1人の訪問者にキャンペーンが表示される、またはされない理由を、関門ごとに示す',
    options: {
      '--config': '設定ファイル okyaku.json',
      '--events': events,
      '--visitor': 'どの訪問者か',
      '--campaign': 'どのキャンペーンか。ジャーニーの手順は `journey/step`',
      '--at': 'サイトの時計でのその時点の状態。指定しなければ最後のイベントの時点',
      '--json': '1つの JSON オブジェクトで',
    },
    after: `
例:
  $ okyaku explain -c okyaku.json -e events.ndjson --visitor v1 --campaign cart
  $ okyaku explain -c okyaku.json -e events.ndjson --visitor v1 \\
      --campaign cart --at "2026-11-10 10:00"

simulate と同じように、その時点までイベントを再現します。イベントの時点では、そのイベントによる表示はまだ数えません。何も起きていない時点には、きっかけがありません。`,
  },
  diff: {
    description: '設定を変えるとだれに見えるものが変わるかを、理由とともに示す',
    arguments: { before: '今の okyaku.json', after: '変更後の okyaku.json' },
    options: {
      '--events': events,
      '--json': '1行に1件の違いを JSON で、時刻順に',
      '--outcomes': 'all なら、どちらも見送るが関門の違うものも',
      '--rows': '表に載せる違いの件数',
    },
    after: `
例:
  $ okyaku diff live.json draft.json --events events.ndjson
  $ git show HEAD:okyaku.json | okyaku diff - okyaku.json -e events.ndjson.gz

simulate と同じように、2つの設定を同じイベントで再現します。一方だけが表示する、一方だけが非表示群にする、または別のバリエーションを表示するイベントを、1件の違いと数えます。`,
  },
  test: {
    description: 'テストファイルに書いた訪問を再現し、判定を確かめる',
    arguments: { 'files or folders': 'テストファイル、または *.okyaku-test.json のあるフォルダー' },
    after: `
例:
  $ okyaku test
  $ okyaku test campaigns/ checkout.okyaku-test.json

テストファイル:
  {
    "config": "./okyaku.json",
    "tests": [{
      "name": "3つ目の商品でお気に入りを案内する",
      "steps": [
        { "event": "view_item", "page": "/items/1" },
        { "event": "view_item", "page": "/items/2" },
        { "event": "view_item", "page": "/items/3",
          "expect": { "shown": ["try-favorites"] } }
      ]
    }]
  }`,
  },
  disclose: {
    description: '何を・どこへ・何のために送るかを訪問者に知らせる文面の下書きを作る',
    arguments: { file: 'okyaku.json。- は標準入力' },
    options: { '--format': '文面の形式' },
    after: `
例:
  $ okyaku disclose okyaku.json --lang ja --format html > notice.html
  $ okyaku disclose --format text

電気通信事業法第27条の12(外部送信規律)に沿った下書きです。設定から分からないことは [[ … ]] としてあります。法的な助言ではありません。`,
  },
  checkin: {
    description: '店の QR コードにする、来店を記録するリンクを作る',
    arguments: { address: 'リンクが開くページ' },
    options: {
      '--key': 'リンクに署名する鍵',
      '--store': '店の名前。いくつか書けば、店ごとにリンクを作る',
      '--until': 'リンクが有効な最後の日。2026-12-31 のように書く',
      '--new-key': '鍵を作り、設定に書く行を出力する',
    },
    after: `
例:
  $ okyaku checkin --new-key key.pem
  $ okyaku checkin https://shop.example/ -k key.pem -s ginza -u 2026-12-31

このリンクで開いたページは、店の名前の付いた check_in を、店ごとに1日1回記録します。リンクは、店の中でだけ見られる QR コードにしてください。写真を人に渡せば、その日まで、その人も来店を記録できます。`,
  },
  schema: {
    description: 'エディターが okyaku.json の補完と説明に使う JSON Schema を出力する',
    options: { '--config': 'この okyaku.json で定義した id も補完の候補にする' },
    after: `
例:
  $ okyaku schema > okyaku.schema.json
  $ okyaku schema --lang ja --config okyaku.json > okyaku.schema.json

エディターは設定の先頭のキー "$schema": "./okyaku.schema.json" でこれを見つけます。`,
  },
}

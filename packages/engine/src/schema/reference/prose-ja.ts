import type { Prose } from './prose.ts'

export const prose: Prose = {
  intro: `\`okyaku.json\` に書けることのすべてです。\`npx @okyaku/cli check okyaku.json\` で誤りが見つかります。問題のあるキャンペーンは名前を挙げて
止め、ファイルのほかの部分は動きます。\`npx @okyaku/cli schema --lang ja --config okyaku.json > okyaku.schema.json\` とすれば、エディターが
下のキーと、自分のファイルの id を補完し、説明します。そのファイルを \`$schema\` に書いてください。`,
  example: `{
  "$schema": "./okyaku.schema.json",
  "site": { "id": "shop", "locale": "ja", "timeZone": "Asia/Tokyo" },
  "behaviors": { "favorite": { "kind": "feature", "event": "add_to_wishlist" } },
  "caps": { "perDay": 3, "gap": "60 seconds" },
  "campaigns": [
    {
      "id": "try-favorites",
      "on": { "event": "view_item", "nth": 3, "within": "session" },
      "when": { "history": [{ "didNot": "favorite", "within": "30 days" }] },
      "show": { "format": "toast", "text": "ハートを押すと、とっておけます。", "closeAfter": "12 seconds" },
      "limits": { "perVisitor": 2, "notAgainFor": "14 days" },
      "goal": { "did": "favorite", "within": "1 day" }
    }
  ]
}`,
  headings: {
    values: '値',
    file: 'ファイル',
    conditions: '条件',
    history: '履歴の行',
    campaigns: 'キャンペーン',
    triggers: 'きっかけ',
    bounds: '回数制限・全体の上限・非表示群',
    journeys: 'ジャーニー',
    messages: 'メッセージ',
    events: 'イベント',
  },
  columns: {
    value: '値',
    key: 'キー',
    with: '組み合わせ',
    example: '例',
    says: '意味',
    of: '場所',
    line: '行',
    trigger: 'きっかけ',
    event: 'イベント',
    visitor: '訪問者がすること',
  },
  needed: '必須',
  stop: '。',
  colon: ': ',
  comma: '、',
  capture: '`capture` のルールは、クリック、フォームの送信、要素の表示、ページからイベントを作ります。',
  conditions: 'オブジェクトは、その中のキーがすべて成り立つときに成り立ちます。',
  tests: `**テスト。** 値1つは \`is\`、リストは \`in\` の意味です。オブジェクトには演算子を書き、すべてが成り立つことが必要です。\`where\` と \`event\` では、
イベントのページを \`page.path\` や \`page.url\` などで調べます。値がないときに成り立つのは \`isNot\`・\`notIn\`・\`hasNone\` と
\`"known": false\` だけです。`,
  history: `行の最初のキーが、何を問うかを表します。X は行動の id またはイベントの名前で、リストならそのどれかです。並べて書けるキー:`,
  triggers: `きっかけは、イベントまたは行動の名前 \`"search"\` か、次のキーのどれかで始まるオブジェクトです。リストならそのどれかです。並べて
書けるキー:`,
  limits: `\`limits\` は、この訪問者がこのキャンペーンを見た回数を数えます。非表示群なら、見るはずだった回数です。`,
  caps: `\`caps\` は、この訪問者がすべてのキャンペーンについて見た回数を数えます。`,
  holdOut: `**非表示群。** 誰が入るかは訪問者の id から決まり、変わりません。サイト全体の \`holdout\` に入った人はどのキャンペーンも見ず、キャンペーンの
\`holdout\` に入った人はそのキャンペーンだけを見ません。どちらも、表示されるはずだった瞬間を記録し(\`campaign_held_out\`)、そのキャンペーンの
\`limits\` に数えるので、2つの群を比べられます。1つのキャンペーンの非表示群にいる人は、代わりに次のものを見ることがあります。`,
  journeys: `ジャーニーは、前のものからしばらくして出る一連のメッセージです。ここにないキーはキャンペーンと同じで、すべてのステップに効きます。`,
  messages: `\`"show": { "format": "modal", "title": "…" }\`。\`title\`・\`text\`・\`image\`・\`buttons\` のうち少なくとも1つが必要です。`,
  events: `どんな名前もイベントになります。次は、サイトがすでに送っているかもしれない Google アナリティクスの推奨イベントと、Okyaku が自分で記録する
イベントです。`,
}

import type { Sentences } from './catalogue-sentences.ts'

const places = (paths: readonly string[]) => paths.join(' と ')
const alsoIn = (paths: readonly string[]) =>
  paths.length ? `${paths.length === 1 ? paths[0] : `ほか${paths.length}か所`} も同じです。` : ''

export const ja: Sentences = {
  'unknown-event': ({ found, meant }) =>
    meant
      ? {
          sentence: `イベント "${found}" を記録する設定がこのファイルになく、GA4 にもその名前のイベントはありません。`,
          fix: `"${meant}" ではありませんか。サイト側で "${found}" を記録しているなら、このままで構いません。`,
        }
      : {
          sentence: `イベント "${found}" を記録する設定はこのファイルにありません。サイト側で記録する必要があります。`,
          fix: `サイトで okyaku.track("${found}") を呼んでいるか確かめるか、capture.events に書き加えてください。`,
        },
  'unused-segment': ({ found }) => ({
    sentence: `セグメント "${found}" はどこからも使われていません。`,
    fix: `条件に { "segment": "${found}" } と書くか、取り除いてください。`,
  }),
  'unused-score': ({ found }) => ({
    sentence: `スコア "${found}" はこのファイルのどこからも使われていません。`,
    fix: `{ "score": { "${found}": { "atLeast": 100 } } } のように条件で使うか、取り除いてください。サイト側で表示しているなら、このままで構いません。`,
  }),
  'never-true': ({ related }) =>
    related.length
      ? {
          sentence: `${places(related)} と同時に成り立つことがないため、対象になる方がいません。`,
          fix: 'どちらかをゆるめるか、取り除いてください。',
        }
      : {
          sentence: '決して成り立たない条件のため、対象になる方がいません。',
          fix: 'ゆるめるか、取り除いてください。',
        },
  'always-true': () => ({
    sentence: 'いつでも誰にでも成り立つため、絞り込みになっていません。',
    fix: '対象に合わせて絞り込むか、取り除いてください。',
  }),
  'empty-window': ({ found }) => ({
    sentence: `"${found}" という期間には長さがなく、まさにその瞬間のことしか数えられません。`,
    fix: '"30 days" のように長くするか、期間を問わないなら取り除いてください。',
  }),
  'shadowed-tier': ({ found, needed }) => ({
    sentence: `段階 "${found}" の条件を満たす方は、必ず上の段階 "${needed}" の条件も満たすため、"${found}" には誰も入りません。`,
    fix: '低い段階から順に並べ、上の段階ほど条件を厳しくしてください。',
  }),
  'never-wins': ({ found }) => ({
    sentence: `きっかけが起きても表示されません。優先度の高い "${found}" が、必ず同時に対象になるためです。`,
    fix: `"${found}" に回数の制限や条件を加えるか、こちらの優先度を上げてください。`,
  }),
  'all-held-out': () => ({
    sentence: '1 は全員を意味するため、誰にも表示されません。',
    fix: '10% なら 0.1 のように、割合で書いてください。',
  }),
  'always-quiet': () => ({
    sentence: '表示しない時間帯が一日中になっているため、何も表示されません。',
    fix: '"23:00-07:00" のように短くするか、取り除いてください。',
  }),
  'never-allowed': ({ related }) => ({
    sentence: `対象になるのが、${places(related)} で表示を止めている場面だけです。`,
    fix: 'どちらかを改めるか、このキャンペーンに "ignoreSiteCaps": true を加えてください。',
  }),
  'waits-for-itself': () => ({
    sentence: 'このキャンペーン自身が先に表示されていることを求めているため、一度も始まりません。',
    fix: '先に表示されるはずの、別のキャンペーンの id を書いてください。',
  }),
  'idle-limit': ({ found, needed }) => ({
    sentence: `"${needed}" が必ず先に効くため、"${found}" には効果がありません。`,
    fix: `"${found}" を取り除くか、どちらかの値を改めてください。`,
  }),
  'idle-variant': ({ found }) => ({
    sentence: `割合が 0 のため、バリエーション "${found}" は誰にも割り当てられません。`,
    fix: '割合を設けるか、取り除いてください。',
  }),
  overlap: ({ found, needed }) => ({
    sentence: needed
      ? `"${found}" と同じ場面で、同じ場所に出ようとすることがあります。その場合は、先に終わる "${needed}" が表示されます。`
      : `"${found}" と同じ場面で、同じ場所に出ようとすることがあります。その場合は、最近表示されていないほうから交互に表示されます。`,
    fix: '片方を優先するなら "priority" を上げてください。対象が違うなら、"when" で分けてください。',
  }),
  over: ({ found }) => ({
    sentence: `公開中ですが、掲載期間は ${found} で終わっています。`,
    fix: '"until" を延ばすか、終わったものを取り除いてください。',
  }),
  'no-fallback-text': ({ needed, related }) => ({
    sentence: `サイトの言語 "${needed}" の文がないため、ほかの言語で表示されます。${alsoIn(related)}`,
    fix: `"${needed}": "…" を書き加えてください。`,
  }),
  'missing-language': ({ needed, related }) => ({
    sentence: `ほかのメッセージにはある "${needed}" の文が、ここにはありません。${alsoIn(related)}`,
    fix: `"${needed}": "…" を書き加えてください。`,
  }),
  'too-wide': () => ({
    sentence: '条件も回数の制限もないため、すべての方に、何度でも画面を覆って表示されます。',
    fix: '"limits": { "perSession": 1, "notAgainFor": "7 days" } を加えるか、"when" で対象を絞ってください。',
  }),
  'duplicate-campaign': ({ found }) => ({
    sentence: `きっかけも条件もメッセージも "${found}" と同じです。`,
    fix: 'どちらかを取り除いてください。',
  }),
  'unreachable-step': ({ found }) => ({
    sentence: `クリックを待つステップですが、"${found}" のメッセージにはクリックできるものがありません。`,
    fix: `"${found}" にボタンかリンクを加えるか、"if" を取り除いてください。`,
  }),
  'opens-nothing': ({ found }) => ({
    sentence: `ボタンで開く "${found}" は、下書きか停止中、または掲載期間が終わっています。`,
    fix: `"${found}" を公開するか、ボタンを取り除いてください。`,
  }),
  'no-goal': () => ({
    sentence: '比べるためのグループがありますが、何で比べるかの目標がありません。',
    fix: '"goal": { "did": "purchase", "within": "7 days" } のように書き加えてください。',
  }),
  'brief-toast': ({ found }) => ({
    sentence: `"${found}" で消えるため、ほとんどの方は読み終えられません。`,
    fix: '6秒以上、文が長ければさらに長くしてください。',
  }),
  'refused-link': ({ found }) => ({
    sentence: `"${found}" へのリンクは開けないため、文字だけが表示されます。`,
    fix: '/、https://、http://、mailto:、tel: のいずれかで始めてください。',
  }),
  'bare-host': ({ found }) => ({
    sentence: `"${found}" は別のサイトではなく、このサイト内のその名前のページとして開かれます。`,
    fix: `"https://${found}" と書いてください。`,
  }),
  'lacks-key': ({ found }) => ({
    sentence: `キーがないため、${found} はイベントを受け取りません。`,
    fix: 'ブラウザー用に発行された公開キーを "key" に書いてください。',
  }),
  'needs-relay': () => ({
    sentence:
      'api_secret がなければ、Google は成功したように応答しても、イベントを記録しません。シークレットをページに書くこともできません。',
    fix: '"/collect/ga4" など、シークレットを付ける自社のアドレスへ送ってください。例は docs/endpoints.ja.md にあります。',
  }),
  'secret-in-config': ({ found }) => ({
    sentence: `"${found}" は、ページを開いた人なら誰でも読めます。`,
    fix: '削除し、公開済みなら無効にして、自社のサーバーで付けてください。',
  }),
  'idle-key': ({ name, found, needed }) => ({
    sentence: `形式 "${found}" では "${name}" は使われません。`,
    fix: `削除するか、それを使う形式(${needed})にしてください。`,
  }),
}

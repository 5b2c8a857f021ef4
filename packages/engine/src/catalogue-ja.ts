import {
  type Description,
  example,
  type Facts,
  fitting,
  list,
  quote,
  type Sentences,
  typeText,
} from './catalogue-sentences.ts'

const types: Sentences['types'] = {
  string: '引用符で囲んだ空でない文字列',
  number: '数値(例: 500)',
  boolean: 'true または false(引用符なし)',
  null: 'null',
  list: 'リスト(例: ["a", "b"])',
  object: 'オブジェクト({ … })',
  scalar: '文字列、数値、true、false のいずれか',
  count: '1以上の整数(例: 3)',
  bound: '0以上の整数(例: 3)',
  share: '0から1までの割合(例: 5%なら 0.05)',
  weight: '0以上の数値(例: 1)',
  percent: '1から100までの数値(例: 60)',
  duration: '期間(例: "14 days")',
  durationOrEver: '期間(例: "14 days")または "ever"',
  window: '期間(例: "14 days")、または "session"、"today"、"ever" のいずれか',
  date: '日付(例: "2026-12-24"、"2026-12-24T09:00")',
  hours: '時間帯(例: "23:00-07:00")',
  timeZone: 'タイムゾーン名(例: "Asia/Tokyo")',
  locale: '言語コード(例: "ja"、"en"、"zh-Hant")',
  address: 'リンク先(例: "/cart"、"https://example.com/"、"mailto:…"、"tel:…")',
}

const jsonTypes: Sentences['jsonTypes'] = {
  string: '文字列',
  number: '数値',
  boolean: 'true・false',
  null: 'null',
  list: 'リスト',
  object: 'オブジェクト',
}

/** How to write what is easily written wrong. */
const spelling: Sentences['types'] = {
  string: '"二重引用符" のあいだに1文字以上書いてください。',
  number: '引用符なしの数字で書いてください。',
  boolean: '引用符なしで true または false と書いてください。',
  null: '引用符なしで null と書いてください。',
  list: '[ と ] で囲んでください。',
  object: 'キーと値を { と } で囲んでください。',
  scalar: 'リストやオブジェクトではなく、値を1つだけ書いてください。',
  count: '引用符も小数点もない数字で書いてください。',
  bound: '引用符も小数点もない数字で書いてください。',
  share: '引用符なしの数値で書いてください。パーセントは100で割ります。',
  weight: '引用符なしの数字で書いてください。',
  percent: '引用符も % も付けない数字で書いてください。',
  duration: '数字、半角スペース、seconds・minutes・hours・days・weeks のいずれか、の順に書いてください。',
  durationOrEver:
    '数字、半角スペース、seconds・minutes・hours・days・weeks のいずれか、の順に書くか、"ever" としてください。',
  window:
    '数字、半角スペース、seconds・minutes・hours・days・weeks のいずれか、の順に書くか、上の3語のどれかにしてください。',
  date: '年・月・日を、桁を省かずに書いてください。',
  hours: '24時間表記の時刻2つを、ハイフンでつないでください。',
  timeZone: 'IANA のタイムゾーン一覧にある「大陸/都市」の形で書いてください。',
  locale: '国ではなく言語のコードを書いてください("jp" ではなく "ja")。',
  address: '/、https://、http://、mailto:、tel: のいずれかで始めてください。ほかへは移動できません。',
}

const sections: Record<string, string> = {
  campaigns: 'キャンペーン',
  journeys: 'ジャーニー',
  tiers: '段階(tier)',
  segments: 'セグメント',
  scores: 'スコア',
  behaviors: '行動(behavior)',
  purposes: '目的(purpose)',
}
const sectionName = (section: string) => sections[section] ?? section

const subject = ({ name }: Facts) => (name ? `"${name}"` : 'ファイル全体')
const shown = (found: unknown) => (found === '' ? '空' : found === undefined ? '未記入' : ` ${quote(found)} `)
const typeOf = (needed: string) => typeText(needed, { types, jsonTypes }, { comma: '、', or: '、または' })

/** What was probably meant, else all that could have been. */
const suggest = ({ meant, known }: Facts, otherwise: string) =>
  meant !== undefined
    ? `"${meant}" ではありませんか。`
    : known.length
      ? `次のいずれかにしてください: ${list(known, '、')}。`
      : otherwise

/** What else could be named. */
const others = ({ known }: Facts) => (known.length ? `今使えるもの: ${list(known, '、')}。` : '')

function missingKey(facts: Facts): Description {
  const { needed, known } = facts
  if (!needed) {
    return {
      sentence: `${subject(facts)} が何を指すのか分かりません。次のキーのどれか1つが必要です: ${list(known, '、')}。`,
      fix:
        facts.meant === undefined ? 'そのキーを書き加えてください。' : `"${facts.meant}" ではありませんか。`,
    }
  }
  return {
    sentence: `${subject(facts)} にキー "${needed}" がありません。`,
    fix:
      needed === 'alt'
        ? `画像の内容を、見えない方にも伝わるように書いてください。例: ${example(needed)}。飾りだけの画像なら "alt": "" とします。`
        : `書き加えてください。例: ${example(needed)}`,
  }
}

export const ja: Sentences = {
  types,
  jsonTypes,
  problems: {
    'wrong-type': facts => ({
      sentence: `${subject(facts)} は${fitting(typeOf(facts.needed), facts)}でなければなりませんが、${shown(facts.found).trimStart()}になっています。`,
      fix: spelling[facts.needed as keyof typeof spelling] ?? 'このいずれかに直すか、取り除いてください。',
    }),
    'unknown-key': facts => ({
      sentence: `ここに "${facts.name}" というキーは書けません。`,
      fix: suggest(facts, '取り除いてください。'),
    }),
    'missing-key': missingKey,
    'not-allowed': facts => ({
      sentence: `${subject(facts)} に${shown(facts.found)}は指定できません。`,
      fix: suggest(facts, '取り除いてください。'),
    }),
    'missing-one': facts => ({
      sentence: `${subject(facts)} に肝心の内容がありません: ${list(facts.known, '、')}。`,
      fix: `どれか1つを書き加えてください。例: ${facts.known.map(example).join('、')}`,
    }),
    'conflicting-keys': ({ name, needed }) => ({
      sentence: `"${name}" と "${needed}" は同時に書けません。`,
      fix: 'どちらかを取り除いてください。',
    }),
    alone: facts => ({
      sentence: `"${facts.name}" は、キー "${facts.needed}" と一緒に書かなければ意味を持ちません。`,
      fix: `"${facts.needed}" を書き加えるか(例: ${example(facts.needed)})、"${facts.name}" を取り除いてください。`,
    }),
    'unknown-locale': ({ found, needed }) => ({
      sentence: `${shown(found).trimStart()}は言語コードではありません。`,
      fix: needed ? `"${needed}" ではありませんか。` : '"ja"、"en"、"zh-Hant" のように書いてください。',
    }),
    'wrong-order': ({ found, needed }) => ({
      sentence: `開始(${shown(needed).trim()})より前に終わる(${shown(found).trim()})ため、一度も動きません。`,
      fix: '"from" を早めるか、"until" を遅らせてください。',
    }),
    'empty-list': facts => ({
      sentence: `${subject(facts)} が空です。`,
      fix: `1つ以上書き入れるか、${subject(facts)} を取り除いてください。`,
    }),
    'too-short': facts => ({
      sentence: `${subject(facts)} の項目が足りません。少なくとも${facts.needed}つ必要です。`,
      fix: '足りない項目を書き加えてください。',
    }),
    'duplicate-id': ({ found, needed }) => ({
      sentence: `id${shown(found)}は、これより前の${sectionName(needed)}ですでに使われています。`,
      fix: '別の id を付けてください。',
    }),
    'unknown-id': facts => ({
      sentence: `使える${sectionName(facts.needed)}に${shown(facts.found)}はありません。`,
      fix: suggest(
        { ...facts, known: [] },
        `"${facts.needed}" に定義してください。定義済みなら、そちらの問題を先に直してください。${others(facts)}`,
      ),
    }),
    'unknown-step': facts => ({
      sentence: `これより前に${shown(facts.found)}というステップはありません。`,
      fix: suggest(facts, '"after" を取り除いてください。省略すると、すぐ前のステップに続きます。'),
    }),
    ring: ({ found, section }) => ({
      sentence: `"${section}" の定義が${shown(found)}を通って互いに参照し合い、一巡しているため、どれも決められません。`,
      fix: '参照のどれか1つを取り除いてください。',
    }),
    'too-deep': ({ needed }) => ({
      sentence: `入れ子が${needed}段より深くなっています。`,
      fix: '段を減らしてください。条件の一部は、名前を付けてセグメントに移せます。',
    }),
  },
}

import type { Decision, GateName } from '@okyaku/engine'
import type { Description, Lang } from '@okyaku/engine/catalogue'
import type { Expectation } from './test-file.ts'

interface TestWords {
  moment: Description
  trueOnly: Description
  place: Description
  empty: Description
  expectsNothing: Description
  /** What to add where that key is missing. */
  add(example: string): string
  backInTime(at: string): Description
  noTests(places: readonly string[]): string
  notOpen(campaign: string): string
  impossible(campaigns: readonly string[]): string
  step(number: number, time: string, what: string, path: string): string
  keys: Record<keyof Expectation, string>
  expected: string
  found: string
  nothing: string
  outcome(campaign: string, outcome: Decision['outcome'], gate: GateName | undefined): string
  /** `unread`: files that cannot be played. */
  summary(passed: number, failed: number, unread: number): string
}

const times = '"2026-11-10 10:00", "+5 minutes"'

export const testWords: Record<Lang, TestWords> = {
  en: {
    moment: {
      sentence: 'This is not a time.',
      fix: `Write a time on the site’s clock, or one later than the step before: ${times}.`,
    },
    trueOnly: { sentence: 'Here only true has a meaning.', fix: 'Write true, or remove the key.' },
    place: {
      sentence: 'This is not the address of a page.',
      fix: 'Write a path of the site or a whole address: "/items/T-12", "https://shop.example/".',
    },
    empty: {
      sentence: 'The file is empty.',
      fix: 'Let okyaku init write one to begin with, or see okyaku test --help.',
    },
    expectsNothing: {
      sentence: 'This test expects nothing, and passes whatever happens.',
      fix: 'Add what a step has to come to: "expect": { "shown": ["try-favorites"] }.',
    },
    add: example => `Add it: ${example}`,
    backInTime: at => ({
      sentence: `"${at}" is before the step above it.`,
      fix: 'Put the steps into the order in which they happen.',
    }),
    noTests: places => `There is no *.okyaku-test.json in ${places.join(', ')}.`,
    notOpen: campaign => `The message of ${campaign} is not open here: nobody can click or close it.`,
    impossible: campaigns =>
      'No visitor can be as this test asks. Look at its "holdout" and "variant", ' +
      `and at "holdout" and "variants" in the config: ${campaigns.join(', ')}.`,
    step: (number, time, what, path) =>
      `step ${number}, ${time}: ${[what, path].filter(Boolean).join(' on ')}`,
    keys: {
      shown: 'shown',
      heldOut: 'held out',
      notShown: 'not shown',
      variant: 'variant',
      goals: 'goals',
      tier: 'tier',
      scores: 'scores',
    },
    expected: 'expected',
    found: 'found',
    nothing: 'nothing',
    outcome: (campaign, outcome, gate) =>
      outcome === 'shown'
        ? `${campaign} is shown`
        : outcome === 'held_out'
          ? `${campaign} is held out`
          : `${campaign} is stopped by ${gate}`,
    summary: (passed, failed, unread) =>
      `${passed} passed, ${failed} failed${unread ? `, ${unread} ${unread === 1 ? 'file' : 'files'} not played` : ''}`,
  },
  ja: {
    moment: {
      sentence: '日時として読めません。',
      fix: `サイトの時計での日時か、前の手順からの経過を書いてください: ${times}。`,
    },
    trueOnly: {
      sentence: 'ここに書けるのは true だけです。',
      fix: 'true と書くか、キーを取り除いてください。',
    },
    place: {
      sentence: 'ページのアドレスとして読めません。',
      fix: 'サイトのパスか、アドレス全体を書いてください: "/items/T-12"、"https://shop.example/"。',
    },
    empty: {
      sentence: 'ファイルが空です。',
      fix: 'okyaku init でひな形を作るか、okyaku test --help の例を見てください。',
    },
    expectsNothing: {
      sentence: 'このテストは何も確かめておらず、何が起きても成功します。',
      fix: '手順がどうなるべきかを書き加えてください: "expect": { "shown": ["try-favorites"] }。',
    },
    add: example => `書き加えてください。例: ${example}`,
    backInTime: at => ({
      sentence: `"${at}" は前の手順より過去です。`,
      fix: '手順を起こる順に並べてください。',
    }),
    noTests: places => `${places.join('、')} に *.okyaku-test.json がありません。`,
    notOpen: campaign =>
      `ここでは ${campaign} のメッセージは開いていないため、クリックも閉じることもできません。`,
    impossible: campaigns =>
      'このテストの求める訪問者はあり得ません。テストの "holdout" と "variant"、' +
      `設定の "holdout" と "variants" を確かめてください: ${campaigns.join('、')}。`,
    step: (number, time, what, path) => `手順${number}、${time}: ${what}${path && `(${path})`}`,
    keys: {
      shown: '表示',
      heldOut: '非表示群',
      notShown: '表示しない',
      variant: 'バリエーション',
      goals: '目標達成',
      tier: '段階',
      scores: 'スコア',
    },
    expected: '期待',
    found: '実際',
    nothing: 'なし',
    outcome: (campaign, outcome, gate) =>
      outcome === 'shown'
        ? `${campaign} は表示されます`
        : outcome === 'held_out'
          ? `${campaign} は非表示群です`
          : `${campaign} は ${gate} で止まります`,
    summary: (passed, failed, unread) =>
      `成功${passed}件、失敗${failed}件${unread ? `、実行できないファイル${unread}件` : ''}`,
  },
}

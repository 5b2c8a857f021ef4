import type { GateName } from '@okyaku/engine'
import type { Lang } from '@okyaku/engine/catalogue'
import type { GateState } from './gates.ts'

interface ExplainWords {
  heading(campaign: string, visitor: string): string
  /** `event` is absent where only time has passed since the last one. */
  moment(time: string, zone: string, event: string | undefined): string
  verdict: Record<'shown' | 'held_out', string> & { skipped(gate: string): string }
  gates: Record<GateName, string>
  states: Record<GateState, string>
  noCampaign(campaign: string, meant: string | undefined): string
}

export const explainWords: Record<Lang, ExplainWords> = {
  en: {
    heading: (campaign, visitor) => `${campaign} for ${visitor}`,
    moment: (time, zone, event) =>
      event === undefined
        ? `As it stood at ${time} (${zone})`
        : `As it stood at ${time} (${zone}), at ${event}`,
    verdict: {
      shown: 'It would be shown.',
      held_out: 'Held out: it would be shown, but this visitor is one of those to compare with.',
      skipped: gate => `Not shown: stopped by ${gate}.`,
    },
    gates: {
      status: 'status',
      schedule: 'schedule',
      consent: 'consent',
      trigger: 'trigger',
      audience: 'audience',
      limits: 'limits',
      assignment: 'hold-out',
      caps: 'caps',
      arbitration: 'other messages',
    },
    states: { open: 'open', shut: 'shut', 'not-asked': 'not asked' },
    noCampaign: (campaign, meant) =>
      `There is no campaign "${campaign}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
  },
  ja: {
    heading: (campaign, visitor) => `${visitor} にとっての ${campaign}`,
    moment: (time, zone, event) =>
      event === undefined ? `${time}(${zone})の時点` : `${time}(${zone})の時点、${event} のとき`,
    verdict: {
      shown: '表示されます。',
      held_out: '非表示群: 表示される条件はそろっていますが、比較のために表示しない訪問者です。',
      skipped: gate => `表示されません。止めているのは「${gate}」です。`,
    },
    gates: {
      status: '状態',
      schedule: '期間',
      consent: '同意',
      trigger: 'きっかけ',
      audience: '対象',
      limits: '回数制限',
      assignment: '非表示群',
      caps: '全体の上限',
      arbitration: '他のメッセージ',
    },
    states: { open: '通過', shut: '不可', 'not-asked': '未判定' },
    noCampaign: (campaign, meant) =>
      `キャンペーン "${campaign}" はありません。${meant === undefined ? '' : `"${meant}" のことですか。`}`,
  },
}

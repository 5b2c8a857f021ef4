import type { Lang } from '@okyaku/engine/catalogue'
import type { Bounds, ReasonText } from './text.ts'

export interface ReasonWords {
  nothing: string
  bounds(bounds: Bounds): string
  onDays(days: number): string
  after(wait: string, what: string): string
  inWindow(bounds: string, within: string): string
  /** Milliseconds in the unit that says most. */
  duration(ms: number): string
  line(reason: ReasonText): string
}

const units = [
  [86_400_000, 'day', '日'],
  [3_600_000, 'hour', '時間'],
  [60_000, 'minute', '分'],
  [1000, 'second', '秒'],
] as const

function inUnit(ms: number): { count: number; en: string; ja: string } {
  const [length, en, ja] = units.find(([length]) => ms >= length) ?? units[3]
  return { count: Math.round((ms / length) * 10) / 10, en, ja }
}

/** The bounds that there are. */
const said = (bounds: Record<string, number | string | undefined>) =>
  Object.entries(bounds).flatMap(([word, bound]) => (bound === undefined ? [] : [[word, bound] as const]))

/** How a reason is said, in each language. */
export const reasonWords: Record<Lang, ReasonWords> = {
  en: {
    nothing: 'nothing',
    bounds: ({ atLeast, moreThan, atMost, lessThan }) => {
      if (atMost === 0) return 'none'
      if (atLeast !== undefined && atLeast === atMost) return `exactly ${atLeast}`
      return said({ 'at least': atLeast, 'more than': moreThan, 'at most': atMost, 'less than': lessThan })
        .map(([word, bound]) => `${word} ${bound}`)
        .join(', ')
    },
    onDays: days => `${days} different days`,
    after: (wait, what) => `${wait} after ${what}`,
    inWindow: (bounds, within) =>
      bounds +
      (within === 'ever'
        ? ' so far'
        : within === 'session'
          ? ' in this session'
          : within === 'today'
            ? ' today'
            : ` in the last ${within}`),
    duration: ms => {
      const { count, en } = inUnit(ms)
      return `${count} ${en}${count === 1 ? '' : 's'}`
    },
    line: ({ demand, needed, found, opens }) =>
      `${demand}: needed ${needed}, found ${found}${opens ? `; opens ${opens}` : ''}`,
  },
  ja: {
    nothing: 'なし',
    bounds: ({ atLeast, moreThan, atMost, lessThan }) => {
      if (atMost === 0) return '0'
      if (atLeast !== undefined && atLeast === atMost) return `ちょうど${times(atLeast)}`
      return said({ 以上: atLeast, より多く: moreThan, 以下: atMost, 未満: lessThan })
        .map(([word, bound]) => times(bound) + word)
        .join('、')
    },
    onDays: days => `異なる${days}日`,
    after: (wait, what) => `${what} から${inJapanese(wait)}`,
    inWindow: (bounds, within) =>
      (within === 'ever'
        ? 'これまでに'
        : within === 'session'
          ? 'このセッションで'
          : within === 'today'
            ? '今日'
            : `過去${inJapanese(within)}に`) + bounds,
    duration: ms => {
      const { count, ja } = inUnit(ms)
      return `${count}${ja}`
    },
    line: ({ demand, needed, found, opens }) =>
      `${demand}: 条件は「${needed}」、実際は ${found}${opens ? `(${opens} から可)` : ''}`,
  },
}

const unitNames: Record<string, string> = {
  second: '秒',
  minute: '分',
  hour: '時間',
  day: '日間',
  week: '週間',
}

/** Without a unit: it may be a count, or a sum of anything. */
const times = (bound: number | string) => (typeof bound === 'number' ? String(bound) : inJapanese(bound))

/** `30 days` as 30日間. */
const inJapanese = (duration: string) =>
  duration.replace(/^(\S+) (\w+?)s?$/, (all, count, unit) =>
    unitNames[unit] ? count + unitNames[unit] : all,
  )

import { parseDuration, type Reason } from '@okyaku/engine'
import type { Words } from '../words/words.ts'
import { type ReasonWords, reasonWords } from './words.ts'

export interface ReasonText {
  /** The demand as the campaign's own words, `limits.perDay`. */
  demand: string
  needed: string
  found: string
  opens?: string
}

/** Says a reason in words. `time` writes a moment on the site's clock. */
export function reasonText(
  { path, needed, found, opensAt }: Reason,
  { lang }: Pick<Words, 'lang'>,
  time: (at: number) => string,
): ReasonText {
  const words = reasonWords[lang]
  const isDate = /\.schedule\.(from|until)$/.test(path)
  const isLength = typeof needed === 'string' && parseDuration(needed) !== undefined
  return {
    demand: path.replace(/^(campaigns\[\d+\]|journeys\[\d+\](\.steps\[\d+\])?)\.?/, '') || path,
    needed: neededText(needed, words),
    found:
      typeof found === 'number' && isDate
        ? time(found)
        : typeof found === 'number' && isLength
          ? words.duration(found)
          : valueText(found, words),
    ...(opensAt !== undefined && { opens: time(opensAt) }),
  }
}

/** `when.history[0]: needed at least 2 within 30 days, found 1 (opens 2026-11-23 12:00)` */
export function reasonLine(reason: Reason, words: Pick<Words, 'lang'>, time: (at: number) => string): string {
  return reasonWords[words.lang].line(reasonText(reason, words, time))
}

interface Bounds {
  atLeast?: number
  atMost?: number
  within?: string
}

function neededText(needed: unknown, words: ReasonWords): string {
  const isBounds =
    typeof needed === 'object' && needed !== null && ('atLeast' in needed || 'atMost' in needed)
  if (!isBounds) return valueText(needed, words)
  const { atLeast, atMost, within = 'ever' } = needed as Bounds
  return words.inWindow(words.bounds(atLeast, atMost), within)
}

function valueText(value: unknown, words: ReasonWords): string {
  if (value === undefined || value === null) return words.nothing
  return typeof value === 'string' ? value : JSON.stringify(value)
}

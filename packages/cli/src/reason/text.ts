import { parseDuration, type Reason } from '@okyaku/engine'
import { plain } from '../plain.ts'
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
  const isDate =
    /\.schedule\.(from|until)$/.test(path) || hasKey(needed, 'weekdays') || hasKey(needed, 'hours')
  const isLength = lengthsIn(needed).some(one => parseDuration(one) !== undefined)
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

const hasKey = (value: unknown, key: string) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)

/** The bounds, or the wait, that may be lengths of time. */
function lengthsIn(needed: unknown): unknown[] {
  if (typeof needed !== 'object' || needed === null) return [needed]
  const { atLeast, lessThan, after } = needed as Record<string, unknown>
  return [atLeast, lessThan, after]
}

export interface Bounds {
  atLeast?: number | string
  moreThan?: number
  atMost?: number
  lessThan?: number | string
}

const boundNames = ['atLeast', 'moreThan', 'atMost', 'lessThan']

function neededText(needed: unknown, words: ReasonWords): string {
  if (typeof needed !== 'object' || needed === null || Array.isArray(needed)) return valueText(needed, words)
  if ('after' in needed && 'of' in needed) return words.after(String(needed.after), happening(needed.of))
  if ('onDays' in needed) {
    const { onDays, within = 'ever' } = needed as { onDays: number; within?: string }
    return words.inWindow(words.onDays(onDays), within)
  }
  if (!boundNames.some(name => name in needed)) return valueText(needed, words)
  const { within, ...bounds } = needed as Bounds & { within?: string }
  const text = words.bounds(bounds)
  // A time since something is counted in no window.
  const isCount = Object.values(bounds).every(bound => typeof bound === 'number')
  return isCount ? words.inWindow(text, within ?? 'ever') : text
}

/** What a wait begins with: an event or behavior, one of several, or what became of a campaign. */
function happening(of: unknown): string {
  if (typeof of !== 'object' || of === null) return String(of)
  return Array.isArray(of) ? of.join(', ') : Object.values(of).join(' ')
}

function valueText(value: unknown, words: ReasonWords): string {
  if (value === undefined || value === null) return words.nothing
  return typeof value === 'string' ? plain(value) : JSON.stringify(value)
}

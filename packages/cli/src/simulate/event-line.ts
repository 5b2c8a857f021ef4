import type { Event } from '@okyaku/engine'
import type { LineFault } from '../words/words.ts'

export type LineRead = { event: Event } | { fault: LineFault }

/** Reads one line of recorded events, and says why it is none. Unknown fields pass. */
export function readEventLine(line: string): LineRead {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: { kind: 'not-json' } }
  }
  if (!isObject(value)) return { fault: { kind: 'not-object' } }
  const fault = faultOf(value)
  return fault ? { fault } : { event: value as unknown as Event }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown) => typeof value === 'string' && value !== ''

function faultOf({ at, page, props, ...texts }: Record<string, unknown>): LineFault | undefined {
  const fault = (field: string, needed: 'text' | 'number' | 'object'): LineFault => ({
    kind: 'field',
    field,
    needed,
  })
  const missing = ['id', 'name', 'visitor', 'session'].find(field => !isText(texts[field]))
  if (missing) return fault(missing, 'text')
  // The furthest that a date can be from 1970.
  if (typeof at !== 'number' || !(Math.abs(at) <= 8.64e15)) return fault('at', 'number')
  if (page !== undefined) {
    if (!isObject(page)) return fault('page', 'object')
    const wrong = ['url', 'path'].find(key => typeof page[key] !== 'string')
    if (wrong) return fault(`page.${wrong}`, 'text')
  }
  return props === undefined || isObject(props) ? undefined : fault('props', 'object')
}

import type { Event } from '@okyaku/engine'
import type { FieldFault, LineFault } from '../words/words.ts'

/** What a right one holds at least, and what most do. */
export const exampleLine =
  '{"id":"1","name":"search","at":1790000000000,"visitor":"v1","session":"s1","props":{"search_term":"tea"}}'

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
  const wrong: FieldFault[] = []
  const ask = (field: string, value: unknown, needed: FieldFault['needed'], isRight: boolean) => {
    if (!isRight) wrong.push({ field, needed, isMissing: value === undefined })
  }
  for (const field of ['id', 'name']) ask(field, texts[field], 'text', isText(texts[field]))
  // The furthest that a date can be from 1970.
  ask('at', at, 'number', typeof at === 'number' && Math.abs(at) <= 8.64e15)
  for (const field of ['visitor', 'session']) ask(field, texts[field], 'text', isText(texts[field]))
  if (isObject(page)) {
    for (const key of ['url', 'path']) ask(`page.${key}`, page[key], 'text', typeof page[key] === 'string')
  } else ask('page', page, 'object', page === undefined)
  ask('props', props, 'object', props === undefined || isObject(props))
  return wrong.length ? { kind: 'fields', fields: wrong } : undefined
}

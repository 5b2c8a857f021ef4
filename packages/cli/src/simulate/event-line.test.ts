import { describe, expect, it } from 'vitest'
import { readEventLine } from './event-line.ts'

const event = { id: '1', name: 'search', at: 1, visitor: 'v', session: 's' }

describe('readEventLine', () => {
  it('reads an event as it stands, with fields that nobody knows', () => {
    const page = { url: 'https://shop.example/', path: '/' }
    const whole = { ...event, page, props: { q: 'tea' }, received_at: 5 }
    expect(readEventLine(JSON.stringify(whole))).toEqual({ event: whole })
  })

  it.each([
    ['{"id":', { kind: 'not-json' }],
    ['null', { kind: 'not-object' }],
    ['[]', { kind: 'not-object' }],
  ])('refuses %s', (line, fault) => expect(readEventLine(line)).toEqual({ fault }))

  it.each([
    [{ ...event, id: '' }, 'id', 'text'],
    [{ ...event, name: undefined }, 'name', 'text'],
    [{ ...event, visitor: 5 }, 'visitor', 'text'],
    [{ ...event, session: null }, 'session', 'text'],
    [{ ...event, at: '2026-11-22' }, 'at', 'number'],
    [{ ...event, at: 1e17 }, 'at', 'number'],
    [{ ...event, page: '/' }, 'page', 'object'],
    [{ ...event, page: { url: 'https://shop.example/' } }, 'page.path', 'text'],
    [{ ...event, props: [] }, 'props', 'object'],
  ])('names what is wrong in %j', (value, field, needed) => {
    expect(readEventLine(JSON.stringify(value))).toEqual({ fault: { kind: 'field', field, needed } })
  })
})

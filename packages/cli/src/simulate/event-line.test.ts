import { describe, expect, it } from 'vitest'
import { exampleLine, readEventLine } from './event-line.ts'

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
    [{ ...event, id: '' }, 'id', 'text', false],
    [{ ...event, name: undefined }, 'name', 'text', true],
    [{ ...event, visitor: 5 }, 'visitor', 'text', false],
    [{ ...event, session: null }, 'session', 'text', false],
    [{ ...event, at: '2026-11-22' }, 'at', 'number', false],
    [{ ...event, at: 1e17 }, 'at', 'number', false],
    [{ ...event, page: '/' }, 'page', 'object', false],
    [{ ...event, page: { url: 'https://shop.example/' } }, 'page.path', 'text', true],
    [{ ...event, props: [] }, 'props', 'object', false],
  ])('names what is wrong in %j', (value, field, needed, isMissing) => {
    const fields = [{ field, needed, isMissing }]
    expect(readEventLine(JSON.stringify(value))).toEqual({ fault: { kind: 'fields', fields } })
  })

  it('names all that is wrong at once', () => {
    const { fault } = readEventLine('{"name":"search","time":1}') as {
      fault: { fields: { field: string }[] }
    }
    expect(fault.fields.map(({ field }) => field)).toEqual(['id', 'at', 'visitor', 'session'])
  })

  it('reads the line that it gives as an example', () => {
    expect(readEventLine(exampleLine)).toHaveProperty('event.name', 'search')
  })
})

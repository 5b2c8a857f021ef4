import type { Event } from '@okyaku/engine'
import { expect, it } from 'vitest'
import { timeline } from './timeline.ts'

const event = (at: number, visitor: string): Event => ({ id: `${at}`, name: 'x', at, visitor, session: 's' })

/** What happens to visitors who wake so long after each event, once. */
function turns(events: Event[], sleeps: Record<string, number>, until?: number): string[] {
  const subjects = new Map<
    string,
    { name: string; due?: number | undefined; wakesAt(): number | undefined }
  >()
  const said: string[] = []
  const subjectOf = ({ visitor: name }: Event) => {
    const known = subjects.get(name) ?? {
      name,
      wakesAt() {
        return this.due
      },
    }
    subjects.set(name, known)
    return known
  }
  for (const { subject, event } of timeline(events, subjectOf, until)) {
    said.push(`${subject.name} ${event ? event.at : `wakes ${subject.due}`}`)
    const sleep = sleeps[subject.name]
    subject.due = event && sleep !== undefined ? event.at + sleep : undefined
  }
  return said
}

it('puts what is due by itself between the events of everybody', () => {
  expect(turns([event(1, 'a'), event(2, 'b'), event(9, 'b')], { a: 5, b: 2 })).toEqual([
    'a 1',
    'b 2',
    'b wakes 4',
    'a wakes 6',
    'b 9',
    'b wakes 11',
  ])
})

it('forgets what an event has put off', () => {
  expect(turns([event(1, 'a'), event(3, 'a')], { a: 5 })).toEqual(['a 1', 'a 3', 'a wakes 8'])
})

it('ends at the time asked for, what is due then included', () => {
  expect(turns([event(1, 'a'), event(2, 'b')], { a: 5, b: 5 }, 6)).toEqual(['a 1', 'b 2', 'a wakes 6'])
})

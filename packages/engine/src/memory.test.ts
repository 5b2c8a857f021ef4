import { describe, expect, it } from 'vitest'
import type { Event } from './event.ts'
import { countSince, createMemory, insert, rememberSession } from './memory.ts'
import { programOf } from './testing/engine-of.ts'
import { day, event, minute, page, start } from './testing/moments.ts'

const sessionAfter = (...events: Event[]) => {
  const memory = createMemory(programOf({}))
  for (const one of events) {
    rememberSession(memory, one)
    memory.through = Math.max(memory.through, one.at)
  }
  return memory.session
}
const view = (path: string, at: number, session = 's1') =>
  event('page_view', at, { session, page: page(path) })

describe('times', () => {
  it('are kept in order, the latest, however they arrive', () => {
    const times: number[] = []
    const kept = [5, 3, 9, 1, 7, 3].map(at => insert(times, at, 3))
    expect(times).toEqual([5, 7, 9])
    expect(kept).toEqual([true, true, true, false, true, false])
  })

  it('are counted from a moment on, which counts', () => {
    expect([0, 2, 3, 9].map(start => countSince([1, 2, 2, 5], start))).toEqual([4, 3, 1, 0])
  })
})

describe('a session', () => {
  it('began where its earliest event says, also when that arrives late', () => {
    const session = sessionAfter(view('/b', start), view('/a', start - minute), view('/c', start + minute))
    expect(session).toMatchObject({ startedAt: start - minute, entryPath: '/a', pages: 3, number: 1 })
  })

  it('knows when the visitor was active before it, also where that arrives late', () => {
    const next = view('/', start + day, 's2')
    expect(sessionAfter(view('/', start), next)).toMatchObject({ number: 2, previousAt: start })
    const late = view('/', start + minute)
    expect(sessionAfter(view('/', start), next, late)).toMatchObject({
      number: 2,
      previousAt: start + minute,
      pages: 1,
    })
  })

  it('has nothing before it where it is the first', () => {
    expect(sessionAfter(view('/', start)).previousAt).toBeUndefined()
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStores } from '../stores.ts'
import { createSettling } from './settling.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

/** What is counted is written by hand. */
function setUp() {
  const counted = { scores: { miles: 0 }, isIncomplete: false, wakesAt: undefined as number | undefined }
  const told: string[] = []
  const stores = createStores()
  const page = { hasScores: true, isReadable: true }
  const settling = createSettling({
    deciding: {
      scores: () => ({ ...counted.scores }),
      isIncomplete: () => counted.isIncomplete,
      wakesAt: () => counted.wakesAt,
    },
    hasScores: () => page.hasScores,
    stores,
    moment: () => ({ now: Date.now(), visitor: 'v' }),
    async recount() {
      told.push('recount')
      if (!page.isReadable) throw new Error('no disk')
      counted.isIncomplete = false
    },
    wake() {
      told.push('wake')
      counted.wakesAt = undefined
    },
    browser: {
      isVisible: () => true,
      onVisible: () => () => undefined,
      later(fn, ms) {
        const timer = setTimeout(fn, ms)
        return () => clearTimeout(timer)
      },
    },
  })
  return { ...settling, counted, told, stores, page }
}

test('the page is told its scores, where there are any', () => {
  const { settle, counted, stores, page } = setUp()
  counted.scores.miles = 30
  settle()
  expect(stores.$scores.get()).toEqual({ miles: 30 })
  page.hasScores = false
  counted.scores.miles = 60
  settle()
  expect(stores.$scores.get()).toEqual({ miles: 30 })
})

test('what is due next is woken', () => {
  const { settle, counted, told } = setUp()
  counted.wakesAt = 5000
  settle()
  vi.advanceTimersByTime(5000)
  expect(told).toEqual(['wake'])
})

test('a memory that has lost count counts anew, once', async () => {
  const { settle, counted, told } = setUp()
  counted.isIncomplete = true
  settle()
  settle()
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  settle()
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual(['recount'])
})

test('a journal that could not be read is asked again after the next event', async () => {
  const { settle, counted, told, page } = setUp()
  counted.isIncomplete = true
  page.isReadable = false
  settle()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual(['recount'])
  page.isReadable = true
  settle()
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual(['recount', 'recount'])
  expect(counted.isIncomplete).toBe(false)
})

test('stopped, it leaves no timer', () => {
  const { settle, stop, counted, told } = setUp()
  counted.isIncomplete = true
  counted.wakesAt = 5000
  settle()
  stop()
  expect(vi.getTimerCount()).toBe(0)
  expect(told).toEqual([])
})

import { expect, test } from 'vitest'
import { createSaving } from './saving.ts'

function setUp() {
  let saved = 0
  let hide: (leaving: boolean) => void = () => undefined
  const timers = new Set<() => void>()
  const saving = createSaving(() => void saved++, {
    later(fn) {
      timers.add(fn)
      return () => timers.delete(fn)
    },
    onHidden(fn) {
      hide = fn
      return () => {
        hide = () => undefined
      }
    },
  })
  return { saving, saved: () => saved, hide: () => hide(true), timers }
}

test('many changes are written once, after a while', () => {
  const { saving, saved, timers } = setUp()
  saving.soon()
  saving.soon()
  expect(saved()).toBe(0)
  expect(timers.size).toBe(1)
  for (const fire of timers) fire()
  expect(saved()).toBe(1)
})

test('a page that goes out of sight writes at once, and not again', () => {
  const { saving, saved, hide, timers } = setUp()
  saving.soon()
  hide()
  expect(saved()).toBe(1)
  expect(timers.size).toBe(0)
})

test('stopped, it writes nothing more', () => {
  const { saving, saved, hide, timers } = setUp()
  saving.soon()
  saving.stop()
  hide()
  expect(timers.size).toBe(0)
  expect(saved()).toBe(0)
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { isFlick, observeExitIntent } from './exit-intent.ts'

let told = 0
let stop: Stop
beforeEach(() => {
  told = 0
  stop = observeExitIntent(() => told++)
})
afterEach(() => stop())

const mouseOut = (clientY: number, relatedTarget: EventTarget | null = null) =>
  document.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget }))

test('the mouse leaves through the top, once', () => {
  mouseOut(-2)
  mouseOut(-2)
  expect(told).toBe(1)
})

test('the mouse leaves through a side, or goes to another element', () => {
  mouseOut(300)
  mouseOut(-2, document.body)
  expect(told).toBe(0)
})

test.each([
  [200, 100, true],
  [200, 400, false],
  [40, 20, false],
  [-200, 100, false],
])('a finger that goes %i pixels down in %i ms', (pixels, ms, flicks) => {
  expect(isFlick(pixels, ms)).toBe(flicks)
})

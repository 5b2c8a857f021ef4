// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { observeRageClick } from './rage-click.ts'

let told: number
let stop: Stop

beforeEach(() => {
  told = 0
  document.body.innerHTML = '<div id="dead"></div><label><i id="word"></i><input></label><video></video>'
  stop = observeRageClick(() => told++)
})
afterEach(() => stop())

function clickAt(timeStamp: number, x = 100, selector = '#dead', detail = 1) {
  const event = new MouseEvent('click', { bubbles: true, clientX: x, clientY: 50, detail })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  document.querySelector(selector)!.dispatchEvent(event)
}

test('three clicks within a second in one place, told once', () => {
  clickAt(0)
  clickAt(400, 110)
  expect(told).toBe(0)
  clickAt(1000, 124)
  clickAt(1001)
  clickAt(1002)
  clickAt(1003)
  expect(told).toBe(1)
})

test('slower, they are none', () => {
  for (const at of [0, 501, 1002, 1503]) clickAt(at)
  expect(told).toBe(0)
})

test('in several places, they are none', () => {
  clickAt(0, 100)
  clickAt(10, 125)
  clickAt(20, 150)
  expect(told).toBe(0)
})

test.each(['input', '#word', 'video'])('%s is rightly clicked several times', selector => {
  for (const at of [0, 10, 20]) clickAt(at, 100, selector)
  expect(told).toBe(0)
})

test('a held Enter key clicks without a pointer', () => {
  for (const at of [0, 10, 20]) clickAt(at, 0, '#dead', 0)
  expect(told).toBe(0)
})

test('hears nothing after its stop', () => {
  stop()
  for (const at of [0, 10, 20]) clickAt(at)
  expect(told).toBe(0)
})

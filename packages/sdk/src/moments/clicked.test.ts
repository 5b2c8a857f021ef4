// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { observeClicked } from './clicked.ts'

let told: string[]
let stop: Stop

beforeEach(() => {
  told = []
  document.body.innerHTML = '<a class="guide"><b id="inner">size</b></a><p id="other"></p>'
  stop = observeClicked(['.guide', '#other'], selector => told.push(selector))
})
afterEach(() => stop())

const click = (target: Node) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
const find = (selector: string) => document.querySelector(selector)!

test('a click on or within the element, each time', () => {
  click(find('.guide'))
  click(find('#inner'))
  click(document.body)
  expect(told).toEqual(['.guide', '.guide'])
})

test('one that the page keeps to itself', () => {
  find('.guide').addEventListener('click', event => event.stopImmediatePropagation())
  click(find('#inner'))
  expect(told).toEqual(['.guide'])
})

test('one within a shadow root', () => {
  const root = find('#other').attachShadow({ mode: 'open' })
  root.innerHTML = '<button>x</button>'
  click(root.firstChild!)
  expect(told).toEqual(['#other'])
})

test('one on the document itself is on no element', () => {
  click(document)
  expect(told).toEqual([])
})

test('hears nothing after its stop', () => {
  stop()
  click(find('.guide'))
  expect(told).toEqual([])
})

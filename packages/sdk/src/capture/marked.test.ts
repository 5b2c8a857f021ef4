// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureMarked } from './marked.ts'

let taken: unknown[][]
let stop: Stop

beforeEach(() => {
  taken = []
  document.body.innerHTML = `
    <button data-okyaku-event="sample" data-okyaku-item_id="X"><i id="word"></i></button>
    <form data-okyaku-event="sign_up" data-okyaku-method="newsletter"><input></form>
    <div data-okyaku-event="card"><form id="plain"></form><section></section></div>`
  stop = captureMarked((...event) => taken.push(event))
})
afterEach(() => stop())

const find = (selector: string, root: ParentNode = document) => root.querySelector(selector)!
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
const send = (form: Element) => form.dispatchEvent(new Event('submit', { bubbles: true }))

test('takes a click on or in a marked element, with what its attributes tell', () => {
  click(find('#word'))
  expect(taken).toEqual([['sample', { item_id: 'X' }]])
})

test('takes it although the page stops the event', () => {
  find('button').addEventListener('click', event => event.stopImmediatePropagation())
  click(find('button'))
  expect(taken).toHaveLength(1)
})

test('takes an element that was added afterwards', () => {
  document.body.insertAdjacentHTML('beforeend', '<a data-okyaku-event="late"></a>')
  click(find('a'))
  expect(taken).toEqual([['late', {}]])
})

test('takes a marked form when it is sent, not when it is clicked', () => {
  click(find('input'))
  expect(taken).toEqual([])
  send(find('[data-okyaku-event=sign_up]'))
  expect(taken).toEqual([['sign_up', { method: 'newsletter' }]])
})

test('takes no form for what is around it', () => {
  send(find('#plain'))
  expect(taken).toEqual([])
})

test('takes what is in an open shadow root, and what its host is marked with', () => {
  const root = find('section').attachShadow({ mode: 'open' })
  root.innerHTML = '<b data-okyaku-event="deep"></b><i></i><form data-okyaku-event="sent"><input></form>'
  click(find('b', root))
  click(find('i', root))
  find('input', root).dispatchEvent(new Event('focusin', { bubbles: true, composed: true }))
  send(find('form', root))
  expect(taken.map(([name]) => name)).toEqual(['deep', 'card', 'sent'])
})

test('hears nothing after its stop', () => {
  const root = find('section').attachShadow({ mode: 'open' })
  root.innerHTML = '<form data-okyaku-event="sent"></form>'
  click(find('form', root))
  taken = []
  stop()
  click(find('button'))
  send(find('form', root))
  send(find('[data-okyaku-event=sign_up]'))
  expect(taken).toEqual([])
})

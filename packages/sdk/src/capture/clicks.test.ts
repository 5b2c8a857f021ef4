// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { type ClickRule, captureClicks } from './clicks.ts'

const favorite: ClickRule = {
  event: 'add_to_wishlist',
  on: 'click',
  selector: '[data-favorite]',
  props: { item_id: '@data-item', from: '?ref', place: 'list', count: 1 },
}

let taken: unknown[][] = []
let unusable: string[] = []
let stop: Stop

function start(...rules: ClickRule[]) {
  stop = captureClicks(
    rules,
    (...event) => taken.push(event),
    selector => unusable.push(selector),
  )
}

beforeEach(() => {
  taken = []
  unusable = []
  document.body.innerHTML = `
    <button data-favorite data-item="T-12"><svg id="heart"></svg></button>
    <button data-okyaku-event="sample" data-okyaku-item_id="X" id="marked">s</button>`
})
afterEach(() => stop())

const click = (selector: string) =>
  document.querySelector(selector)!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))

test('takes a declared click anywhere in its element, with what the element and the address tell', () => {
  history.replaceState(null, '', '/?ref=mail')
  start(favorite)
  click('#heart')
  expect(taken).toEqual([['add_to_wishlist', { item_id: 'T-12', from: 'mail', place: 'list', count: 1 }]])
})

test('leaves out what is not there', () => {
  history.replaceState(null, '', '/')
  start({ ...favorite, props: { item_id: '@data-nothing', from: '?ref' } })
  click('[data-favorite]')
  expect(taken).toEqual([['add_to_wishlist', {}]])
})

test('takes a click on a marked element', () => {
  start()
  click('#marked')
  expect(taken).toEqual([['sample', { item_id: 'X' }]])
})

test('takes it although the page stops the event', () => {
  start()
  const marked = document.querySelector('#marked')!
  marked.addEventListener('click', event => event.stopImmediatePropagation())
  click('#marked')
  expect(taken).toHaveLength(1)
})

test('names a selector that is none, and goes on with the others', () => {
  start({ ...favorite, selector: '[[' }, favorite)
  click('[data-favorite]')
  expect(unusable).toEqual(['[['])
  expect(taken).toHaveLength(1)
})

test('hears nothing after its stop', () => {
  start(favorite)
  stop()
  click('[data-favorite]')
  expect(taken).toEqual([])
})

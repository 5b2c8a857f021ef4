// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentPage, type Stop } from '../browser.ts'
import { captureRules } from './rules.ts'

const favorite = {
  event: 'add_to_wishlist',
  on: 'click',
  selector: '[data-favorite]',
  props: { item_id: '@data-item', from: '?ref', place: 'list', count: 1 },
}

let taken: unknown[][]
let said: string[][]
let stop: Stop

function start(...rules: unknown[]) {
  stop = captureRules(
    rules,
    currentPage(),
    (...event) => taken.push(event),
    (...words) => said.push(words),
  )
}

beforeEach(() => {
  taken = []
  said = []
  history.replaceState(null, '', '/')
  document.body.innerHTML = `
    <button data-favorite data-item="T-12"><svg id="heart"></svg></button>
    <form id="newsletter"><input></form><section></section>`
})
afterEach(() => stop())

const find = (selector: string, root: ParentNode = document) => root.querySelector(selector)!
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
const send = (form: Element) => form.dispatchEvent(new Event('submit', { bubbles: true }))

test('takes a declared click anywhere in its element, with what the element and the address tell', () => {
  history.replaceState(null, '', '/?ref=mail')
  start(favorite)
  click(find('#heart'))
  expect(taken).toEqual([['add_to_wishlist', { item_id: 'T-12', from: 'mail', place: 'list', count: 1 }]])
})

test('leaves out what is not there', () => {
  start({ ...favorite, props: { item_id: '@data-nothing', from: '?ref' } })
  click(find('[data-favorite]'))
  expect(taken).toEqual([['add_to_wishlist', {}]])
})

test('takes a declared form that is sent, and no click for it', () => {
  start({ event: 'sent', on: 'submit', selector: '#newsletter', props: { place: 'foot' } })
  click(find('input'))
  send(find('form'))
  expect(taken).toEqual([['sent', { place: 'foot' }]])
})

test('takes what is in an open shadow root, and a click in it for its host', () => {
  start(
    { event: 'host', on: 'click', selector: 'section' },
    { event: 'sent', on: 'submit', selector: '.inner' },
  )
  const root = find('section').attachShadow({ mode: 'open' })
  root.innerHTML = '<form class="inner"><input></form>'
  click(find('input', root))
  send(find('form', root))
  expect(taken.map(([name]) => name)).toEqual(['host', 'sent'])
})

test('takes it although the page stops the event', () => {
  start(favorite)
  find('[data-favorite]').addEventListener('click', event => event.stopImmediatePropagation())
  click(find('#heart'))
  expect(taken).toHaveLength(1)
})

test('takes the page that is viewed', () => {
  start({ event: 'home', on: 'page', path: '/' })
  expect(taken).toEqual([['home', {}]])
})

test('names a selector that is none, leaves out what is no rule, and goes on with the others', () => {
  start(
    { ...favorite, selector: '[[' },
    { event: 'x', on: 'visible', selector: '[x' },
    null,
    'rule',
    favorite,
  )
  click(find('[data-favorite]'))
  expect(said).toEqual([
    ['bad-selector', '[['],
    ['bad-selector', '[x'],
  ])
  expect(taken).toHaveLength(1)
})

test('hears nothing after its stop', () => {
  start(favorite, { event: 'sent', on: 'submit', selector: 'form' })
  stop()
  click(find('[data-favorite]'))
  send(find('form'))
  expect(taken).toEqual([])
})

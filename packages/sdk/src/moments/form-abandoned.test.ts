// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FormWatch, observeFormAbandoned } from './form-abandoned.ts'

let told: number
let watch: FormWatch

beforeEach(() => {
  vi.useFakeTimers()
  told = 0
  document.body.innerHTML = `
    <form class="sign-up"><input id="name"><input id="mail"></form>
    <form class="sign-up"><input id="second"></form>
    <form id="search"><input id="words"></form>`
  watch = observeFormAbandoned('.sign-up', () => told++)
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const find = (selector: string) => document.querySelector<HTMLInputElement>(selector)!
const fire = (selector: string, event: Event) => find(selector).dispatchEvent(event)

function type(selector: string) {
  find(selector).focus()
  fire(selector, new Event('input', { bubbles: true }))
}

function hide() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

test('begun, and then left for something else on the page', () => {
  type('#name')
  find('#words').focus()
  vi.advanceTimersByTime(9999)
  expect(told).toBe(0)
  vi.advanceTimersByTime(1)
  expect(told).toBe(1)
})

test('left for a moment only, or for the next field', () => {
  type('#name')
  find('#mail').focus()
  vi.advanceTimersByTime(20_000)
  find('#words').focus()
  vi.advanceTimersByTime(9000)
  find('#name').focus()
  vi.advanceTimersByTime(20_000)
  expect(told).toBe(0)
})

test('out of sight at once, and once for each form', () => {
  type('#name')
  type('#second')
  hide()
  expect(told).toBe(2)
  type('#name')
  hide()
  expect(told).toBe(2)
})

test('the visitor goes to another page of a site that does not load', () => {
  type('#name')
  watch.leave()
  watch.leave()
  expect(told).toBe(1)
})

test('a box that was pressed without getting the focus', () => {
  fire('#name', new Event('change', { bubbles: true }))
  vi.advanceTimersByTime(6000)
  fire('#name', new Event('change', { bubbles: true }))
  vi.advanceTimersByTime(9999)
  expect(told).toBe(0)
  vi.advanceTimersByTime(1)
  expect(told).toBe(1)
})

test.each(['submit', 'formdata'])('sent, as %s tells', name => {
  type('#name')
  fire('form', new Event(name, { bubbles: true }))
  find('#words').focus()
  vi.advanceTimersByTime(20_000)
  hide()
  expect(told).toBe(0)
})

test('another form, or one in which nothing was changed', () => {
  type('#words')
  find('#name').focus()
  find('#words').focus()
  vi.advanceTimersByTime(20_000)
  hide()
  expect(told).toBe(0)
})

test('tells nothing after its stop, and leaves no timer', () => {
  type('#name')
  find('#words').focus()
  watch.stop()
  expect(vi.getTimerCount()).toBe(0)
  hide()
  expect(told).toBe(0)
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureDeadClicks } from './dead-clicks.ts'
import { captureRageClicks } from './rage-clicks.ts'

let taken: unknown[][]
let stop: Stop
const take = (...event: unknown[]) => void taken.push(event)

beforeEach(() => {
  vi.useFakeTimers()
  taken = []
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://shop.example/a#top',
  )
  document.body.innerHTML = `
    <button id="buy" class="large red wide"><i></i></button><p>words</p><input><a href="#top">up</a>
    <a class="other" href="/b">other</a>`
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const find = (selector: string) => document.querySelector(selector)!

function press(selector: string, meanwhile: () => void = () => undefined) {
  const where = { bubbles: true, cancelable: true, composed: true, clientX: 5, clientY: 5, detail: 1 }
  find(selector).dispatchEvent(new MouseEvent('pointerdown', where))
  find(selector).dispatchEvent(new MouseEvent('click', where))
  meanwhile()
}

/** Mutations are told in a microtask. */
const wait = (ms = 1500) => vi.advanceTimersByTimeAsync(ms)

test('three quick clicks are one rage, however long it goes on', async () => {
  stop = captureRageClicks(take)
  for (let i = 0; i < 7; i++) press('#buy')
  expect(taken).toEqual([['rage_click', { element: 'button#buy.large.red' }]])
  await wait(2000)
  for (let i = 0; i < 3; i++) press('p')
  expect(taken[1]).toEqual(['rage_click', { element: 'p' }])
})

test('no rage after the stop, also while the last one is waited out', async () => {
  stop = captureRageClicks(take)
  for (let i = 0; i < 3; i++) press('#buy')
  stop()
  await wait(2000)
  for (let i = 0; i < 3; i++) press('#buy')
  expect(taken).toHaveLength(1)
})

test.each(['#buy', 'i', '[href="#top"]'])(
  'a click on %s upon which nothing happens is dead',
  async selector => {
    stop = captureDeadClicks(take)
    press(selector)
    await wait(1499)
    expect(taken).toEqual([])
    await wait(1)
    expect(taken).toHaveLength(1)
  },
)

test.each([
  ['something is added', () => find('p').append('more')],
  ['a class changes', () => find('p').classList.add('on')],
  ['a word changes', () => ((find('p').firstChild as Text).data = 'other')],
  ['the page scrolls', () => document.dispatchEvent(new Event('scroll'))],
  ['the address changes', () => history.pushState(null, '', '/a?open')],
  ['another window comes before it', () => window.dispatchEvent(new Event('blur'))],
])('%s: the click is alive', async (_, meanwhile) => {
  stop = captureDeadClicks(take)
  press('#buy', meanwhile)
  await wait()
  expect(taken).toEqual([])
})

test('what opens when it is pressed is alive when it is clicked', async () => {
  stop = captureDeadClicks(take)
  find('#buy').addEventListener('pointerdown', () => find('p').append('menu'))
  find('#buy').dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))
  await wait(50)
  find('#buy').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
  await wait()
  expect(taken).toEqual([])
})

test.each(['p', 'input', '.other'])('a click on %s is none in vain', async selector => {
  stop = captureDeadClicks(take)
  press(selector)
  await wait()
  expect(taken).toEqual([])
})

test('a link that a script keeps from leading anywhere is dead', async () => {
  stop = captureDeadClicks(take)
  find('.other').addEventListener('click', event => event.preventDefault())
  press('.other')
  await wait()
  expect(taken).toEqual([['dead_click', { element: 'a.other' }]])
})

test('nothing is dead after the stop', async () => {
  stop = captureDeadClicks(take)
  press('#buy')
  stop()
  await wait()
  press('#buy')
  await wait()
  expect(taken).toEqual([])
})

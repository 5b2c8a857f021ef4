// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentPage, type Stop } from '../browser.ts'
import { captureForms } from './forms.ts'

let taken: unknown[][]
let stop: Stop

function start(setting: boolean | { fields: string[] } = true) {
  stop = captureForms(setting, currentPage(), (...event) => taken.push(event))
}

beforeEach(() => {
  taken = []
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://shop.example/a',
  )
  document.body.innerHTML = `
    <form id="contact" name="ask" action="/send">
      <input type="hidden" name="token" value="t1">
      <input id="mail" name="mail" type="email" value="a@b.example">
      <select name="topic"><option value="tea" selected>Tea</option></select>
      <input type="checkbox" name="news" value="mail" checked><input type="checkbox" name="news" value="post">
      <input type="checkbox" name="news" value="line" checked>
      <input type="password" name="pass" value="secret">
      <input name="card" autocomplete="billing cc-number" value="4111">
      <button value="">Send it</button>
    </form>
    <form id="other"><input name="id"></form><section></section>`
})
afterEach(() => stop())

const find = (selector: string, root: ParentNode = document) => root.querySelector(selector)!
const type = (target: Element) => target.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
const send = (form: Element, submitter?: Element) =>
  form.dispatchEvent(Object.assign(new Event('submit', { bubbles: true }), { submitter }))

test('a form is begun once, with the field that was first', () => {
  start()
  type(find('#mail'))
  type(find('[name=topic]'))
  expect(taken).toEqual([
    [
      'form_start',
      {
        form_id: 'contact',
        form_name: 'ask',
        form_destination: 'https://shop.example/send',
        first_field_id: 'mail',
        first_field_name: 'mail',
        first_field_type: 'email',
        first_field_position: 2,
      },
    ],
  ])
})

test('a form that is sent is told without what is in it', () => {
  start()
  send(find('#contact'), find('button'))
  expect(taken).toEqual([
    [
      'form_submit',
      {
        form_id: 'contact',
        form_name: 'ask',
        form_destination: 'https://shop.example/send',
        form_submit_text: 'Send it',
      },
    ],
  ])
})

test('of the fields that the config names the values are told, but never a secret', () => {
  start({ fields: ['topic', 'news', 'pass', 'card', 'nothing'] })
  send(find('#contact'))
  expect(taken[0]![1]).toMatchObject({ topic: 'tea', news: ['mail', 'line'] })
  expect(Object.keys(taken[0]![1] as object)).not.toContain('pass')
  expect(JSON.stringify(taken)).not.toMatch(/secret|4111|b\.example/)
})

test('a field called id hides nothing of the form', () => {
  start()
  send(find('#other'))
  expect(taken[0]![1]).toEqual({ form_id: 'other', form_destination: 'https://shop.example/a' })
})

test('a form in an open shadow root', () => {
  start()
  const root = find('section').attachShadow({ mode: 'open' })
  root.innerHTML = '<form id="deep"><input name="q"></form>'
  find('input', root).dispatchEvent(new Event('focusin', { bubbles: true, composed: true }))
  type(find('input', root))
  send(find('form', root))
  expect(taken).toMatchObject([
    ['form_start', { form_id: 'deep', first_field_name: 'q' }],
    ['form_submit', { form_id: 'deep' }],
  ])
})

test('hears nothing after its stop', () => {
  start()
  stop()
  type(find('#mail'))
  send(find('#contact'))
  expect(taken).toEqual([])
})

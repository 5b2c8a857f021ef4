// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureCopy } from './copy.ts'

let taken: unknown[][]
let stop: Stop

beforeEach(() => {
  taken = []
  document.body.innerHTML = '<p>words</p><input value="WELCOME10">'
  stop = captureCopy((...event) => taken.push(event))
})
afterEach(() => {
  stop()
  vi.restoreAllMocks()
})

const copy = (selector: string) =>
  document.querySelector(selector)!.dispatchEvent(new Event('copy', { bubbles: true, composed: true }))

test('tells how long a copied text is, and none of its words', () => {
  vi.spyOn(window, 'getSelection').mockReturnValue({ toString: () => 'words' } as Selection)
  copy('p')
  expect(taken).toEqual([['copy', { length: 5 }]])
})

test('tells what is selected in a field', () => {
  document.querySelector('input')!.setSelectionRange(0, 7)
  copy('input')
  expect(taken).toEqual([['copy', { length: 7 }]])
})

test('nothing selected is nothing copied, and nothing is heard after its stop', () => {
  copy('p')
  stop()
  document.querySelector('input')!.setSelectionRange(0, 7)
  copy('input')
  expect(taken).toEqual([])
})

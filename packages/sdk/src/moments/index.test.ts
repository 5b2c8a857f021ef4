// @vitest-environment happy-dom
import type { Signal } from '@okyaku/engine'
import { afterEach, expect, test, vi } from 'vitest'
import { startMoments } from './index.ts'

afterEach(() => void vi.restoreAllMocks())

function start(...triggers: object[]) {
  const signals: Signal[] = []
  const said: string[][] = []
  const moments = startMoments({
    triggers,
    activeMs: () => 0,
    signal: signal => signals.push(signal),
    say: (...words) => void said.push(words),
  })
  return { ...moments, signals, said }
}

const click = () => document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }))

test('listens to what the config needs, and to nothing else', () => {
  const listened = vi.spyOn(window, 'addEventListener')
  const onDocument = vi.spyOn(document, 'addEventListener')
  const { stop, signals } = start({ clicked: 'body' })
  expect(listened.mock.calls.map(([name]) => name)).toEqual(['click'])
  expect(onDocument).not.toHaveBeenCalled()
  click()
  stop()
  click()
  expect(signals).toEqual([{ kind: 'clicked', selector: 'body' }])
})

test('names a selector that is none, and goes on with the others', () => {
  const { stop, signals, said } = start(
    { clicked: '[[' },
    { visible: '[x' },
    { formAbandoned: '#' },
    { clicked: 'body' },
  )
  expect(said).toEqual([
    ['bad-trigger', '[['],
    ['bad-trigger', '[x'],
    ['bad-trigger', '#'],
  ])
  click()
  stop()
  expect(signals).toHaveLength(1)
})

test('a form is abandoned when its page is left', () => {
  document.body.innerHTML = '<form><input></form>'
  const { leave, stop, signals } = start({ formAbandoned: 'form' })
  document.querySelector('input')!.dispatchEvent(new Event('input', { bubbles: true }))
  leave()
  stop()
  expect(signals).toEqual([{ kind: 'formAbandoned', selector: 'form' }])
})

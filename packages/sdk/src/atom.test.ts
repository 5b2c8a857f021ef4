import { atom as nanostore, type PreinitializedWritableAtom } from 'nanostores'
import { expect, test } from 'vitest'
import { atom } from './atom.ts'

/** What a page's code and the bindings rely on holds for both. */
const atoms: [string, <Value>(initial: Value) => PreinitializedWritableAtom<Value>][] = [
  ["the tag's", atom],
  ["nanostores'", nanostore],
]

test.each(atoms)('%s tells of changes, and only of those', (_, create) => {
  const store = create<string | undefined>('light')
  const told: unknown[] = []
  const stop = store.subscribe((value, old) => told.push([value, old]))
  store.set('light')
  store.set('core')
  stop()
  store.set('middle')
  expect(told).toEqual([
    ['light', undefined],
    ['core', 'light'],
  ])
  expect([store.get(), store.value, store.lc]).toEqual(['middle', 'middle', 0])
})

test.each(atoms)('%s: a listener hears nothing of what was before, and counts', (_, create) => {
  const store = create(1)
  const told: number[] = []
  const listen = () => store.listen(value => told.push(value))
  const stops = [listen(), listen()]
  expect(store.lc).toBe(2)
  store.set(2)
  for (const stop of stops) stop()
  store.set(3)
  expect(told).toEqual([2, 2])
})

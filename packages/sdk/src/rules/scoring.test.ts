import { expect, test } from 'vitest'
import { createStores } from '../stores.ts'
import { tellScores } from './scoring.ts'

test('the store is told what has changed, and its listeners nothing else', () => {
  const stores = createStores()
  const heard: unknown[] = []
  stores.$scores.listen(scores => heard.push(scores))
  tellScores(stores, { miles: 0 })
  tellScores(stores, { miles: 0 })
  tellScores(stores, { miles: 30 })
  expect(heard).toEqual([{ miles: 0 }, { miles: 30 }])
})

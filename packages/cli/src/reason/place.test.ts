import { describe, expect, it } from 'vitest'
import { createPlaces } from './place.ts'

const text = `{
  "campaigns": [
    { "id": "a", "when": { "visitor": { "a.b": 1, "a": 2 } },
      "limits": { "perDay": 1 } } // a comment
  ],
}`

describe('a demand', () => {
  it.each([
    ['campaigns[0].limits.perDay', 4, 19],
    ['campaigns[0].when.visitor.a', 3, 51],
    ['campaigns[0].when.visitor.a.b', 3, 41],
    ['campaigns[0]', 3, 5],
    ['', 1, 1],
  ])('stands where it is written: %s', (path, line, column) => {
    expect(createPlaces(text)(path)).toEqual({ line, column })
  })

  it('that is not written stands where it would', () => {
    expect(createPlaces(text)('campaigns[0].limits.afterGoal')).toEqual({ line: 4, column: 7 })
  })
})

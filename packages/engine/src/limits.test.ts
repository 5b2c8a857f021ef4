import { describe, expect, it } from 'vitest'
import cases from './limits.cases.json'
import { limits } from './limits.ts'
import { follow, type Visit } from './testing/visit.ts'

describe('what a campaign asks of itself', () => {
  it.each(cases as unknown as Visit[])('$name', follow)

  it('has a case for every limit', () => {
    const words = JSON.stringify(cases)
    for (const name of Object.keys(limits)) expect(words).toContain(`.limits.${name}"`)
  })
})

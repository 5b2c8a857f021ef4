import { expect, test } from 'vitest'
import { whyNodeIsTooOld } from './setup.mjs'

test('Node before 20.19 is refused with a sentence that says what to do', () => {
  for (const version of ['18.20.4', '20.18.3']) {
    expect(whyNodeIsTooOld(version)).toBe(
      `Okyaku needs Node 20.19 or newer, and this is ${version}. Install a newer one from https://nodejs.org.`,
    )
  }
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(whyNodeIsTooOld(version)).toBeUndefined()
})

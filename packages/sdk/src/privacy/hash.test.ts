import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashMember } from './hash.ts'

const { subtle } = globalThis.crypto

it('is what any server can compute', async () => {
  const expected = createHash('sha256').update('demo-shop:会員-42').digest('hex')
  expect(await hashMember('demo-shop', '会員-42', subtle)).toBe(expected)
})

it('differs by site', async () => {
  expect(await hashMember('a', 'm', subtle)).not.toBe(await hashMember('b', 'm', subtle))
})

it('fails rather than give the id away where there is no WebCrypto', async () => {
  await expect(hashMember('a', 'm', undefined)).rejects.toThrow()
})

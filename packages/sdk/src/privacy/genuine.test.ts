import { signedText } from '@okyaku/engine'
import { expect, it } from 'vitest'
import { isGenuine } from './genuine.ts'

const { subtle } = globalThis.crypto
const config = { site: { id: 'shop' }, holdout: 0.05 }
const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)))

async function signed(value: object) {
  const { privateKey, publicKey } = (await subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const signature = await subtle.sign('Ed25519', privateKey, new TextEncoder().encode(signedText(value)))
  const key = base64(await subtle.exportKey('raw', publicKey))
  return { value: { ...value, signature: base64(signature) }, key }
}

it('knows a config of its owner, in whatever order and layout', async () => {
  const { value, key } = await signed(config)
  expect(await isGenuine(value, key, subtle)).toBe(true)
  const { signature } = value
  expect(await isGenuine({ signature, holdout: 0.05, site: { id: 'shop' } }, key, subtle)).toBe(true)
})

it('knows one that was changed, or is somebody else’s, or is not signed', async () => {
  const { value, key } = await signed(config)
  expect(await isGenuine({ ...value, holdout: 0 }, key, subtle)).toBe(false)
  expect(await isGenuine({ ...value, campaigns: [] }, key, subtle)).toBe(false)
  expect(await isGenuine(value, (await signed(config)).key, subtle)).toBe(false)
  expect(await isGenuine(config, key, subtle)).toBe(false)
  expect(await isGenuine({ ...value, signature: 1 }, key, subtle)).toBe(false)
})

it.each(['', 'no key', 'AAAA', '%%%'])('takes nothing for a key that is none: "%s"', async key => {
  expect(await isGenuine((await signed(config)).value, key, subtle)).toBe(false)
})

it('takes nothing where the browser cannot tell', async () => {
  const { value, key } = await signed(config)
  const old = { importKey: () => Promise.reject(new DOMException('', 'NotSupportedError')) }
  expect(await isGenuine(value, key, old as unknown as SubtleCrypto)).toBe(false)
})

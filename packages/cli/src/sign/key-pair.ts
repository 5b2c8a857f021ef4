import { webcrypto } from 'node:crypto'
import { signedText } from '@okyaku/engine'

const { subtle } = webcrypto

/** Both in Base64: the private key as PKCS #8, the public one as the 32 bytes that WebCrypto calls `raw`. */
export interface KeyPair {
  privateKey: string
  publicKey: string
}

/** A new pair of keys for Ed25519 (RFC 8032). */
export async function makeKeys(): Promise<KeyPair> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const [privateKey, publicKey] = await Promise.all([
    subtle.exportKey('pkcs8', pair.privateKey),
    subtle.exportKey('raw', pair.publicKey),
  ])
  return { privateKey: toBase64(privateKey), publicKey: toBase64(publicKey) }
}

/**
 * The signature of a config, in Base64.
 *
 * @throws where the text is no private key
 */
export async function signatureOf(config: object, privateKey: string): Promise<string> {
  const bytes = Buffer.from(privateKey.trim(), 'base64')
  const key = await subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign'])
  return toBase64(await subtle.sign('Ed25519', key, new TextEncoder().encode(signedText(config))))
}

const toBase64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64')

import { getSubtle } from '../browser.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/**
 * Whether a text was signed by the private half of a key: ECDSA over P-256 with SHA-256, which every browser can verify.
 * `key` is the public point, 65 bytes, and `signature` r and s, 64 bytes, both in base64url.
 */
export async function isSigned(text: string, signature: string, key: string): Promise<boolean> {
  const subtle = getSubtle()!
  const imported = await subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['verify'])
  return subtle.verify(ALGORITHM, imported, bytesOf(signature), new TextEncoder().encode(text))
}

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), character => character.charCodeAt(0))

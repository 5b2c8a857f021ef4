import { signedText } from '@okyaku/engine/core'
import { getSubtle } from '../browser.ts'

/**
 * Whether a config was signed with the private key to this public one: Ed25519 (RFC 8032) over the canonical form of the
 * config without its signature. Key and signature are Base64. False also where the browser cannot tell: without WebCrypto,
 * which only pages served securely have, or without its Ed25519.
 */
export async function isGenuine(config: object, key: string, subtle = getSubtle()): Promise<boolean> {
  const { signature } = config as { signature?: unknown }
  if (!subtle || typeof signature !== 'string') return false
  try {
    const publicKey = await subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify'])
    return await subtle.verify(
      'Ed25519',
      publicKey,
      bytesOf(signature),
      new TextEncoder().encode(signedText(config)),
    )
  } catch {
    return false
  }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))

import type { getSubtle } from '../browser.ts'

/**
 * A member's id as it may leave the page: SHA-256 of `site:member` in UTF-8, in hexadecimal. A server that knows its
 * members' ids can compute the same. The site's id keeps the same person from being found by the same text elsewhere.
 *
 * @throws where the page is not served securely, so that the browser has no WebCrypto
 */
export async function hashMember(
  site: string,
  member: string,
  subtle: ReturnType<typeof getSubtle>,
): Promise<string> {
  const digest = await subtle!.digest('SHA-256', new TextEncoder().encode(`${site}:${member}`))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

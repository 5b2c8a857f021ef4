/** A text in UTF-8 as Base64 that an address can hold, without padding. https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export function base64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte))
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

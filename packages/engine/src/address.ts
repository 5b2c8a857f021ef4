/** The schemes that a visitor may be sent to. */
const allowed = /^(https?|mailto|tel)$/i

/**
 * Whether the popup would follow this address: http, https, mailto, tel, or relative to the page. Read as a browser
 * does, to which `java\nscript:` is `javascript:`, but by hand: the engine runs where there is no `URL`.
 */
export function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false
  const address = trim(value.replace(/[\t\n\r]/g, ''))
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]
  return (scheme === undefined || allowed.test(scheme)) && !namesNoHost.test(address)
}

/** Without blanks and control characters around it. A pattern for those at the end would look on from every blank. */
function trim(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--
  return text.slice(0, end).replace(/^[\0- ]+/, '')
}

/** `https://` alone, or with a host that is none. */
const namesNoHost = /^(https?:)?[\\/]{2,}($|[?#:]|[^\\/?#]*[\s<>^|])/i

/** The schemes that a visitor may be sent to. */
const allowed = /^(https?|mailto|tel)$/i

/**
 * Whether the popup would follow this address: http, https, mailto, tel, or relative to the page. Read as a browser
 * does, to which `java\nscript:` is `javascript:`, but by hand: the engine runs where there is no `URL`.
 */
export function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false
  const address = value.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '')
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]
  return (scheme === undefined || allowed.test(scheme)) && !namesNoHost.test(address)
}

/** `https://` alone, or with a host that is none. */
const namesNoHost = /^(https?:)?[\\/]{2,}($|[?#:]|[^\\/?#]*[\s<>^|])/i

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address if a visitor may be sent there, else undefined. Read by the URL parser, as the browser would, because
 * `java\nscript:` is `javascript:` to it.
 */
export function safeHref(href: string): string | undefined {
  const url = URL.canParse(href, anyPage) ? new URL(href, anyPage) : undefined
  return url && allowed.has(url.protocol) ? href : undefined
}

/** Only the scheme is looked at, and a relative address has the page's. */
const anyPage = 'https://page.invalid/'

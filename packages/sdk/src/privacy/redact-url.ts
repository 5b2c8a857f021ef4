import type { RedactText } from './redact-text.ts'

/** What stands where a named parameter or property was. */
export const REDACTED = '[redacted]'

export interface UrlRules {
  text: RedactText
  /** Whether the value of a parameter of that name is taken out, whatever it is. */
  isSecret(name: string): boolean
}

/** A whole text that is an address, absolute or of the page's own site. */
export const isAddress = (text: string): boolean => /^(?:[a-z][a-z\d+.-]*:\/)?\/\S*$/i.test(text)

/**
 * Redacts the path, the parameters and the fragment of an address, and takes out a user's name and password. What needs
 * no redaction stays as it is written.
 */
export function redactUrl(url: string, rules: UrlRules): string {
  const [, origin = '', path = '', query = '', hash = ''] =
    /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(url) ?? []
  return (
    origin.replace(/\/\/[^@]*@/, '//') +
    redactPath(path, rules) +
    (query && `?${redactQuery(query.slice(1), rules)}`) +
    (hash && `#${redactFragment(hash.slice(1), rules)}`)
  )
}

const redactPath = (path: string, rules: UrlRules) =>
  path
    .split('/')
    .map(part => redactPart(part, decode(part), rules))
    .join('/')

/** A fragment may be an anchor, a router's address (`/cart?email=…`) or parameters (`access_token=…`). */
function redactFragment(fragment: string, rules: UrlRules): string {
  const [path = '', ...query] = fragment.split('?')
  if (query.length) return `${redactPath(path, rules)}?${redactQuery(query.join('?'), rules)}`
  return fragment.includes('=') ? redactQuery(fragment, rules) : redactPath(fragment, rules)
}

const redactQuery = (query: string, rules: UrlRules) =>
  query
    .split('&')
    .map(pair => redactPair(pair, rules))
    .join('&')

function redactPair(pair: string, rules: UrlRules): string {
  const at = pair.indexOf('=')
  if (at < 0) return redactPart(pair, decode(pair), rules)
  const name = pair.slice(0, at)
  const value = pair.slice(at + 1)
  if (rules.isSecret(decode(name))) return `${name}=${encodeURIComponent(REDACTED)}`
  // In a query a plus is a space, and in front of a telephone number often a plus.
  const decoded = decode(value)
  const redacted = redactPart(value, decoded, rules)
  return `${name}=${redacted === value ? redactPart(value, decoded.replaceAll('+', ' '), rules) : redacted}`
}

/** As it is written where nothing is found in what it means. */
function redactPart(written: string, meant: string, rules: UrlRules): string {
  const redacted = isAddress(meant) && meant !== '/' ? redactUrl(meant, rules) : rules.text(meant)
  return redacted === meant ? written : encodeURIComponent(redacted)
}

/** Addresses are typed by people, too: what is no encoding stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import type { Config, Event, Page } from '@okyaku/engine'
import { isCard } from './cards.ts'
import { textRedactor } from './redact-text.ts'
import { isAddress, REDACTED, redactUrl, type UrlRules } from './redact-url.ts'

export interface Redactor {
  /** The event without what the config does not want to know: in its page and in its props, however deep. */
  event(event: Event): Event
  page(page: Page): Page
  /** What the site tells about the visitor, likewise. */
  facts(facts: object): object
  /** Whether there is something in the text that is to be redacted. */
  finds(text: string): boolean
}

/** JSON of 32 kB can be nested deeper than a browser's stack. */
const DEEPEST = 50

/** What is redacted in every text, and the values that are taken out by their names, whatever they are. */
export function createRedactor({
  redact = [],
  parameters = [],
  props = [],
}: NonNullable<Config['privacy']>): Redactor {
  const text = textRedactor(redact)
  const rules: UrlRules = { text, isSecret: isOneOf(parameters) }
  const isSecret = isOneOf(props)
  const address = (url: string) => redactUrl(url, rules)
  const readable = (value: string) => (isAddress(value) ? address(value) : text(value))

  function value(given: unknown, depth = 0): unknown {
    if (typeof given === 'string') return readable(given)
    if (typeof given === 'number') return redact.includes('card') && isCard(String(given)) ? '[card]' : given
    if (typeof given !== 'object' || given === null) return given
    if (depth === DEEPEST) return REDACTED
    if (Array.isArray(given)) return given.map(item => value(item, depth + 1))
    return object(given, depth + 1)
  }

  function object(given: object, depth = 0): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(given).map(([name, inner]) => [
        text(name),
        // Null forgets what was told before.
        isSecret(name) && inner !== null ? REDACTED : value(inner, depth),
      ]),
    )
  }

  function page({ url, path, title, referrer, ...rest }: Page): Page {
    return {
      ...rest,
      url: address(url),
      path: address(path),
      ...(title !== undefined && { title: text(title) }),
      ...(referrer !== undefined && { referrer: address(referrer) }),
    }
  }

  return {
    event: event => ({
      ...event,
      ...(event.page && { page: page(event.page) }),
      ...(event.props && { props: object(event.props) }),
    }),
    page,
    facts: object,
    finds: given => text(given) !== given,
  }
}

/** Names are compared as people write them: `Email` is `email`. */
function isOneOf(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names.map(name => name.toLowerCase()))
  return name => known.has(name.toLowerCase())
}

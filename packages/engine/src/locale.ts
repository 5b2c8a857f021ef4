/** Of two letters there are few, so that each is looked up once. */
const known = new Map<string, boolean>()

/**
 * Whether it is written as BCP 47 wants, in a language that exists: `jp` is well-formed, but a country. Of three
 * letters any is taken, since no browser knows all of those.
 */
export function isLocale(value: unknown): boolean {
  const language = typeof value === 'string' && languageOf(value)
  if (!language) return false
  if (language.length !== 2) return true
  const isKnown = known.get(language) ?? exists(language)
  known.set(language, isKnown)
  return isKnown
}

/** The language most spoken in a country: probably meant by whoever wrote the country in its place. */
export const languageOfCountry = (country: string) =>
  /^[a-z]{2}$/i.test(country) ? languageOf(`und-${country}`) : undefined

function languageOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().language
  } catch {
    return undefined
  }
}

const exists = (language: string) =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined

/**
 * Whether it is written as BCP 47 wants, in a language that exists: `jp` is well-formed, but a country. Of three
 * letters any is taken, since no browser knows all of those.
 */
export function isLocale(value: unknown): boolean {
  const locale = typeof value === 'string' ? likely(value) : undefined
  // A language that nobody knows is likely to be written in no script, nor spoken in any region.
  return locale !== undefined && (locale.language.length !== 2 || isKnown(locale.language))
}

/** The language most spoken in a country: probably meant by whoever wrote the country in its place. */
export const languageOfCountry = (country: string): string | undefined =>
  /^[a-z]{2}$/i.test(country) ? likely(`und-${country}`)?.language : undefined

const isKnown = (language: string) => likely(language)?.script !== undefined

/** With script and region as they are likely to be (BCP 47's extension U, CLDR's likely subtags). */
function likely(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale).maximize()
  } catch {
    return undefined
  }
}

import type { Text } from '@okyaku/engine'

/** Words, and the language they are in where that is known. */
export interface Phrase {
  text: string
  lang: string | undefined
}

/**
 * The words for a visitor: in exactly their locale, else in its language, else in the site's, else the first given.
 * Words that are not a map by locale are in the site's language.
 */
export function chooseText(words: Text, locale: string, fallbackLocale?: string): Phrase {
  if (typeof words === 'string') return { text: words, lang: fallbackLocale }
  const locales = Object.keys(words)
  const lang = nearestLocale(locales, locale) ?? nearestLocale(locales, fallbackLocale) ?? locales[0]
  return { text: words[lang ?? ''] ?? '', lang }
}

/** Of these locales the one nearest to another: zh-Hant-TW, zh-Hant, zh (RFC 4647); then any form of its language. */
export function nearestLocale(locales: string[], wanted = ''): string | undefined {
  const find = (fits: (tag: string) => boolean) => locales.find(locale => fits(locale.toLowerCase()))
  let language = ''
  for (let tag = wanted.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = find(other => other === tag)
    if (found) return found
    language = tag
  }
  return find(other => other.split('-')[0] === language)
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i

/** The attributes of an element that holds words of this language. */
export interface Spoken {
  lang: string | undefined
  dir: 'ltr' | 'rtl' | 'auto'
}

export function spokenIn(lang: string | undefined): Spoken {
  return { lang, dir: lang ? (rightToLeft.test(lang) ? 'rtl' : 'ltr') : 'auto' }
}

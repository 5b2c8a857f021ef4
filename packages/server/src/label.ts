import type { Text } from '@okyaku/engine'

/** A label in the reader's language, else in the site's, else in any. */
export function inLanguage(text: Text, language: string, siteLanguage?: string): string {
  if (typeof text === 'string') return text
  const wanted = [language, siteLanguage].filter(tag => tag !== undefined)
  const tags = wanted.flatMap(tag => [tag, tag.split('-')[0]!])
  const found = tags.find(tag => Object.hasOwn(text, tag)) ?? Object.keys(text)[0]
  return found === undefined ? '' : text[found]!
}

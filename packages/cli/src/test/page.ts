import type { Page } from '@okyaku/engine'

/** A site of its own; where a test names whole addresses, those stand. */
const origin = 'https://site.example'

/** What a step says of the page beside its address. */
export interface AboutPage {
  title?: string
  referrer?: string
}

/** A page by its path or whole address; where nothing is said, the visitor comes from the one before. */
export function pageOf(path: string, before: Page | undefined, { title, referrer }: AboutPage): Page {
  const { href, pathname } = new URL(path, before?.url ?? origin)
  const from = referrer === undefined ? before?.url : new URL(referrer, href).href
  return {
    url: href,
    path: pathname,
    ...(title !== undefined && { title }),
    ...(from !== undefined && { referrer: from }),
  }
}

const searchEngines = /(^|\.)(google|bing|yahoo|duckduckgo|baidu|yandex|naver)\./

/** Where the visitor came from, as the tag notes it: by the address, else by the page before. */
export function sourceOf({ url, referrer }: Page): Record<string, string> {
  const { searchParams, host } = new URL(url)
  const told = Object.fromEntries(
    ['source', 'medium', 'campaign'].flatMap(name => {
      const value = searchParams.get(`utm_${name}`)
      return value ? [[name, value] as const] : []
    }),
  )
  if (told.source) return told
  const from = referrer && new URL(referrer).host
  if (!from || from === host) return { source: '(direct)', medium: '(none)', ...told }
  return { source: from, medium: searchEngines.test(from) ? 'organic' : 'referral', ...told }
}

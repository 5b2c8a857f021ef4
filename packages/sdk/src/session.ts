import type { Page } from '@okyaku/engine'

export interface Session {
  id: string
  startedAt: number
  /** Of its latest event. */
  lastAt: number
  /** Milliseconds that the visitor was active on the pages already left. */
  active: number
}

/** A new session begins after this long without activity. */
export const SESSION_GAP = 30 * 60 * 1000

export const isOver = (session: Session, at: number): boolean => at - session.lastAt > SESSION_GAP

export const newSession = (id: string, at: number): Session => ({ id, startedAt: at, lastAt: at, active: 0 })

const searchEngines = /(^|\.)(google|bing|yahoo|duckduckgo|baidu|yandex|naver)\./

/** Where the visitor came from, in GA4's words: by `utm_` parameters, else by the referrer. */
export function sourceOf({ url, referrer }: Page): Record<string, string> {
  const utm = Object.fromEntries(
    ['source', 'medium', 'campaign'].flatMap(name => {
      const value = new URL(url).searchParams.get(`utm_${name}`)
      return value ? [[name, value]] : []
    }),
  )
  return utm.source ? utm : { ...fromReferrer(url, referrer), ...utm }
}

function fromReferrer(url: string, referrer = ''): Record<string, string> {
  const host = referrer && new URL(referrer).host
  if (!host || host === new URL(url).host) return { source: '(direct)', medium: '(none)' }
  return { source: host, medium: searchEngines.test(host) ? 'organic' : 'referral' }
}

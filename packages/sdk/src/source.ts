import type { Page } from '@okyaku/engine'

/** Whose clicks the parameters mark that advertisers add to an address. */
const networks = new URLSearchParams(
  'gclid=google&gbraid=google&wbraid=google&dclid=google&msclkid=bing&yclid=yahoo&ldtag_cl=line&fbclid=facebook&ttclid=tiktok&twclid=twitter&li_fat_id=linkedin',
)
const utm = /^utm_(source|medium|campaign|term|content|id)$/
const searchEngines = /(^|\.)(google|bing|yahoo|duckduckgo|baidu|yandex|naver|ecosia)\./

const marksOf = (url: string) =>
  [...new URL(url).searchParams].filter(([name, value]) => value && (utm.test(name) || networks.has(name)))

/** What tells the click on one campaign from that on another; empty where the address tells of none. */
export const campaignOf = (url: string): string => marksOf(url).join('&')

/** Where the visitor came from, in GA4's words: by `utm_` parameters, else by an advertiser's mark, else by the referrer. */
export function sourceOf({ url, referrer }: Page): Record<string, string> {
  const told: Record<string, string> = {}
  let network: string | null = null
  for (const [name, value] of marksOf(url)) {
    if (utm.test(name)) told[name.slice(4)] = value
    else network ??= networks.get(name)
  }
  if (told.source) return told
  return { ...(network ? fromNetwork(network) : fromReferrer(url, referrer)), ...told }
}

/** Facebook marks every link that leaves it, paid for or not. */
const fromNetwork = (source: string) => ({ source, medium: source === 'facebook' ? 'social' : 'cpc' })

function fromReferrer(url: string, referrer = ''): Record<string, string> {
  const host = referrer && new URL(referrer).host
  if (!host || host === new URL(url).host) return { source: '(direct)', medium: '(none)' }
  return { source: host, medium: searchEngines.test(host) ? 'organic' : 'referral' }
}

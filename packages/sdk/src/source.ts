import type { Page } from '@okyaku/engine'

/** Whose clicks the parameters mark that advertisers add to an address. */
const networks: Record<string, string> = {
  gclid: 'google',
  gbraid: 'google',
  wbraid: 'google',
  dclid: 'google',
  msclkid: 'bing',
  yclid: 'yahoo',
  ldtag_cl: 'line',
  fbclid: 'facebook',
  ttclid: 'tiktok',
  twclid: 'twitter',
  li_fat_id: 'linkedin',
}

const clickId = new RegExp(`^(${Object.keys(networks).join('|')})$`)
const utm = /^utm_(source|medium|campaign|term|content|id)$/
const searchEngines = /(^|\.)(google|bing|yahoo|duckduckgo|baidu|yandex|naver|ecosia)\./

const marksOf = (url: string, kind: RegExp) =>
  [...new URL(url).searchParams].filter(([name, value]) => value && kind.test(name))

/** What tells the click on one campaign from that on another; empty where the address tells of none. */
export const campaignOf = (url: string): string => [...marksOf(url, utm), ...marksOf(url, clickId)].join('&')

/** Where the visitor came from, in GA4's words: by `utm_` parameters, else by an advertiser's mark, else by the referrer. */
export function sourceOf({ url, referrer }: Page): Record<string, string> {
  const told = Object.fromEntries(marksOf(url, utm).map(([name, value]) => [name.slice(4), value]))
  if (told.source) return told
  const [mark] = marksOf(url, clickId)
  return { ...(mark ? fromNetwork(networks[mark[0]]!) : fromReferrer(url, referrer)), ...told }
}

/** Facebook marks every link that leaves it, paid for or not. */
const fromNetwork = (source: string) => ({ source, medium: source === 'facebook' ? 'social' : 'cpc' })

function fromReferrer(url: string, referrer = ''): Record<string, string> {
  const host = referrer && new URL(referrer).host
  if (!host || host === new URL(url).host) return { source: '(direct)', medium: '(none)' }
  return { source: host, medium: searchEngines.test(host) ? 'organic' : 'referral' }
}

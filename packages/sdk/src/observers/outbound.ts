import type { Capture } from '@okyaku/engine'
import type { CurrentPage, Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { aboutLink, onLink } from './link.ts'

/** Takes in clicks on links to other sites. */
export function captureOutbound(setting: Capture['outbound'], page: CurrentPage, take: Take): Stop {
  const except = typeof setting === 'object' ? [setting.except].flat() : []
  const own = [new URL(page.url).hostname, ...except].map(host => String(host).replace(/^www\./, ''))

  return onLink(link => {
    const { protocol, hostname } = link
    const isOwn = own.some(host => hostname === host || hostname.endsWith(`.${host}`))
    if (/^https?:$/.test(protocol) && !isOwn) take('click', { outbound: true, ...aboutLink(link) })
  })
}

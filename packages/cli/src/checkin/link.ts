import { type KeyObject, sign } from 'node:crypto'
import { checkInText } from '@okyaku/engine'

export interface CheckIn {
  store: string
  /** The last day on which it counts, `2026-12-31`. */
  until: string
}

/** The address, made a link that checks a visitor in. What it already asks for stays. */
export function checkInLink(address: URL, { store, until }: CheckIn, key: KeyObject): string {
  const signature = sign('sha256', Buffer.from(checkInText(store, until)), { key, dsaEncoding: 'ieee-p1363' })
  const link = new URL(address)
  link.searchParams.set('okyaku_checkin', store)
  link.searchParams.set('until', until)
  link.searchParams.set('sig', signature.toString('base64url'))
  return link.href
}

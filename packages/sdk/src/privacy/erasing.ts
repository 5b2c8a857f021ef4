import type { Config } from '@okyaku/engine'
import { later as laterOnPage, request } from '../browser.ts'

/** What became of the request to forget a visitor. */
export interface Erased {
  /** The id under which their events were sent: by it, an address that has failed can be asked by other means. */
  visitor: string
  /** Addresses that have not confirmed it. */
  failed: string[]
}

export interface Asking {
  later?: typeof laterOnPage
  post?(to: string, body: string): Promise<boolean>
}

/** So often is each address asked, the wait doubling from one to the next: 15 seconds in all. */
const TRIES = 5
const FIRST_WAIT = 1000

/** Asks every endpoint of the config that can erase for what was sent about a visitor to be deleted. Never rejects. */
export async function askToErase(
  { sync, site }: Config,
  visitor: string,
  { later = laterOnPage, post = postOnce }: Asking = {},
): Promise<Erased> {
  const addresses = [sync ?? []].flat().flatMap(endpoint => endpoint?.erase ?? [])
  const body = JSON.stringify({ v: 1, site: site?.id, visitor })

  async function ask(to: string): Promise<string[]> {
    for (let tried = 0; tried < TRIES; tried++) {
      if (tried) await new Promise<void>(resolve => later(resolve, FIRST_WAIT * 2 ** (tried - 1)))
      if (await post(to, body)) return []
    }
    return [to]
  }

  const failed = await Promise.all(addresses.map(ask))
  return { visitor, failed: failed.flat() }
}

/** As text/plain, which another origin takes without being asked first; it goes out also when the page closes. */
async function postOnce(to: string, body: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'text/plain;charset=UTF-8' }
    const answer = await request(to, { method: 'POST', body, headers, keepalive: true })
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}

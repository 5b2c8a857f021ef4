import { checkInText } from '@okyaku/engine/core'
import { type CurrentPage, now, type Stop } from '../browser.ts'
import type { ObserversOptions } from './index.ts'
import { isSigned } from './signature.ts'

/** What a link says that was made for a shop. */
interface CheckIn {
  store: string
  /** The last day on which it counts, `2026-12-31`, on the site's clock. */
  until: string
  signature: string
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Takes in a visit to a shop by the link of a QR code there, `?okyaku_checkin=STORE&until=DAY&sig=SIGNATURE`, once a day
 * for each shop. The signature is verified by the public key in the config, so that only who has the private one can
 * make such links; `okyaku checkin` does.
 */
export function captureCheckIn(options: ObserversOptions, { url }: CurrentPage): Stop {
  const { capture, track, say } = options
  const found = readCheckIn(url)
  let isHere = true
  if (found) {
    check(found, String(capture.checkIn?.key), options)
      .catch(String)
      .then(refused => {
        if (refused) say('check-in-refused', found.store, refused)
        else if (refused === undefined && isHere) track('check_in', { store: found.store })
      })
  }
  return () => {
    isHere = false
  }
}

function readCheckIn(url: string): CheckIn | undefined {
  const { searchParams: query } = new URL(url)
  const store = query.get('okyaku_checkin')
  return store ? { store, until: query.get('until') ?? '', signature: query.get('sig') ?? '' } : undefined
}

/** Why it does not count: empty where it has been counted; undefined where it does. */
async function check(
  { store, until, signature }: CheckIn,
  key: string,
  { timeZone, events }: ObserversOptions,
): Promise<string | undefined> {
  const today = dayOf(now(), timeZone)
  if (today > until) return `it was good until ${until}`
  if (!(await isSigned(checkInText(store, until), signature, key)))
    return 'its signature is not one by the private half of capture.checkIn.key'
  const isCounted = (await events(now() - DAY)).some(
    ({ name, at, props }) => name === 'check_in' && props?.store === store && dayOf(at, timeZone) === today,
  )
  return isCounted ? '' : undefined
}

/** Swedish dates are ISO's, `2026-12-31`. Without a time zone, the device's own. */
const dayOf = (at: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)

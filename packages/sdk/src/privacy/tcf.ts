import type { Signal } from './agreement.ts'

/**
 * The part of IAB TCF's `TCData` that says what the visitor has agreed to.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework (CMP API v2)
 */
export interface TcData {
  gdprApplies?: boolean
  eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete'
  listenerId?: number
  purpose?: { consents?: Partial<Record<string, boolean>> }
}

export type TcfApi = (
  command: 'addEventListener' | 'removeEventListener',
  version: 2,
  callback: (data: TcData | null, success: boolean) => void,
  listenerId?: number,
) => void

/** What a platform has told last, of these purposes together. Where the GDPR does not apply, it has nothing to say. */
export function tcfSignal(data: TcData | undefined, purposes: readonly number[]): Signal | undefined {
  if (data?.gdprApplies === false) return undefined
  if (data?.eventStatus !== 'tcloaded' && data?.eventStatus !== 'useractioncomplete') return 'pending'
  const { consents = {} } = data.purpose ?? {}
  return purposes.every(purpose => consents[purpose] === true) ? 'granted' : 'denied'
}

/** So often is a platform looked for that is not there yet, each time after twice as long. */
const TRIES = 5
const FIRST_WAIT = 500

export interface TcfOptions {
  find(): TcfApi | undefined
  later(fn: () => void, ms: number): () => void
  /** `undefined`: nobody has been found. */
  told(data: TcData | undefined): void
}

/** Listens to the page's consent platform, which may load after us. Returns its undo. */
export function followTcf({ find, later, told }: TcfOptions): () => void {
  let stop: (() => void) | undefined

  function look(tried: number): void {
    const api = find()
    if (api) stop = listen(api, told)
    else if (tried < TRIES) stop = later(() => look(tried + 1), FIRST_WAIT * 2 ** tried)
    else told(undefined)
  }

  look(0)
  return () => stop?.()
}

function listen(api: TcfApi, told: TcfOptions['told']): () => void {
  let isOn = true
  let id: number | undefined
  const remove = () => id !== undefined && api('removeEventListener', 2, () => undefined, id)
  api('addEventListener', 2, (data, success) => {
    id = data?.listenerId ?? id
    // A platform still loading keeps the call, and answers when we may be gone.
    if (!isOn) remove()
    else if (success && data) told(data)
  })
  return () => {
    isOn = false
    remove()
  }
}

import type { Config } from '@okyaku/engine'
import { afterCalls, later, type Stop, sharedArray, tcfApi } from '../browser.ts'
import type { Signal } from './agreement.ts'
import { createGoogleConsent } from './google.ts'
import { allOf } from './signals.ts'
import { followTcf, type TcData, type TcfApi, tcfSignal } from './tcf.ts'

export type Purposes = NonNullable<NonNullable<Config['consent']>['purposes']>

/** What the consent platforms on the page say of our purposes. */
export interface Platforms {
  signals(): Partial<Record<string, Signal>>
  stop: Stop
}

/** Follows the platforms that purposes of the config name. `changed` is called whenever one has said something. */
export function followPlatforms(purposes: Purposes, changed: () => void): Platforms {
  const all = Object.entries(purposes)
  const google = createGoogleConsent()
  const stops: Stop[] = []
  /** Null until the platform has been found, undefined when it has been given up. */
  let tcf: TcData | null | undefined = null

  if (all.some(([, { google }]) => google)) {
    const { array, remove } = sharedArray('dataLayer')
    for (const item of array) google.take(item)
    const stop = afterCalls(array, 'push', items => {
      if (items.filter(google.take).length) changed()
    })
    stops.push(stop, remove)
  }
  if (all.some(([, { tcf }]) => tcf)) {
    const told = (data: TcData | undefined) => {
      tcf = data
      changed()
    }
    stops.push(followTcf({ find: () => tcfApi() as TcfApi | undefined, later, told }))
  }

  function signalOf({ google: types, tcf: numbers }: Purposes[string]): Signal | undefined {
    const said = [
      types && google.signal(types),
      numbers && tcf !== undefined && tcfSignal(tcf ?? undefined, numbers),
    ]
    return allOf(said.filter(signal => signal !== undefined && signal !== false))
  }

  return {
    signals: () =>
      Object.fromEntries(
        all.flatMap(([id, purpose]) => {
          const signal = signalOf(purpose)
          return signal ? [[id, signal]] : []
        }),
      ),
    stop: () => stops.forEach(stop => stop()),
  }
}

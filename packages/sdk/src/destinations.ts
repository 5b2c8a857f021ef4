import type { Config, Endpoint, Event } from '@okyaku/engine'
import { listOf } from './awaited.ts'
import type { Agreement } from './consent.ts'
import type { Say } from './console.ts'
import type { Format } from './formats/format.ts'
import { wire } from './outbox/wire.ts'

/** An endpoint of the config, with what is to be sent there. */
export interface Destination {
  endpoint: Endpoint
  /** The same as long as the events go to the same system: it stands beside what waits. */
  name: string
  takes(event: Event): boolean
  /** Whether the visitor has agreed to what it is for. */
  isAllowed(): boolean
  loadFormat(): Promise<Format>
}

/** What the visitor has agreed to. */
export type Agreed = () => Agreement

/** What reads an endpoint that asks for more than to be sent everything. */
export interface DestinationLoaders {
  loadFormats(): Promise<{ aim(plain: Destination, agreed: Agreed, say: Say): Destination }>
}

/** The endpoints of the config. What few of them ask for is loaded before the first event is recorded. */
export async function readDestinations(
  { sync }: Config,
  { loadFormats }: DestinationLoaders,
  agreed: Agreed,
  say: Say,
): Promise<Destination[]> {
  const all = listOf<Endpoint>(sync).filter(({ to }) => typeof to === 'string')
  const isPlain = all.every(endpoint => Object.keys(endpoint).length === 1)
  const rare = isPlain ? undefined : await loadFormats().catch(error => say('file-missing', String(error)))
  return all.map(endpoint => {
    const { to, format = 'okyaku' } = endpoint
    const plain: Destination = {
      endpoint,
      name: `${typeof format === 'string' ? format : 'custom'} ${to}`,
      takes: () => true,
      isAllowed: () => true,
      async loadFormat() {
        if (isPlain || rare) return wire
        // What waits is kept until the file comes, on a later page.
        throw Error('no format')
      },
    }
    return rare ? rare.aim(plain, agreed, say) : plain
  })
}

import type { Say } from '../console.ts'
import type { Agreed, Destination } from '../destinations.ts'
import { allows } from './allows.ts'
import { loadFormat } from './index.ts'
import { isOneOf } from './names.ts'

/** An endpoint that is not sent everything, or not in Okyaku's own format. */
export function aim(plain: Destination, agreed: Agreed, say: Say): Destination {
  const { to, format = 'okyaku', events = ['*'], except = [], purpose } = plain.endpoint
  // What is recorded before an answer is for all: it is sorted out when there is one.
  const isAllowed = () => purpose === undefined || agreed().state === 'pending' || allows(agreed(), purpose)
  const { headers } = plain.endpoint
  return {
    ...plain,
    ...(headers && { endpoint: { ...plain.endpoint, headers: lowerCase(headers) } }),
    isAllowed,
    takes: ({ name }) => isAllowed() && isOneOf(events, name) && !isOneOf(except, name),
    async loadFormat() {
      if (format === 'okyaku') return plain.loadFormat()
      const found = await loadFormat(format)
      if (found) return found
      say('unknown-format', to, String(format))
      throw new Error('unknown format')
    },
  }
}

/** Headers are the same however they are written: what the config says takes the place of what would be sent anyway. */
const lowerCase = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

import type { Batch, EndpointOptions, Format, FormatFunction } from './format.ts'

/** A format of the site's own code: whole, or as a function that makes the body of one request. */
export function customFormat(given: Format | FormatFunction): Format {
  const own = typeof given === 'function' ? fromFunction(given) : given
  return Object.assign(Object.create(own), {
    encode: (batch: Batch, endpoint: EndpointOptions) => encodeSafely(own, batch, endpoint),
  })
}

export const isCustomFormat = (given: unknown): given is Format | FormatFunction =>
  typeof given === 'function' || typeof (given as Partial<Format> | null)?.encode === 'function'

const fromFunction = (bodyOf: FormatFunction): Format => ({
  encode({ site, sentAt, events }) {
    const body = bodyOf(events, { site, sentAt })
    const ids = events.map(({ id }) => id)
    return [{ body: typeof body === 'string' ? body : JSON.stringify(body), ids }]
  },
})

/** An event that the code stumbles over is left out; it does not hold up the others. */
function encodeSafely(own: Format, batch: Batch, endpoint: EndpointOptions): ReturnType<Format['encode']> {
  try {
    return own.encode(batch, endpoint)
  } catch {
    const { events } = batch
    if (events.length < 2) return []
    return events.flatMap(event => encodeSafely(own, { ...batch, events: [event] }, endpoint))
  }
}

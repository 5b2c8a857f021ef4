import type { Format, FormatFunction } from './format.ts'

/** A format that the site's own code hands in: whole, or as a function that makes the body of one request. */
export function customFormat(given: Format | FormatFunction): Format {
  if (typeof given !== 'function') return given
  return {
    encode({ site, sentAt, events }) {
      const body = given(events, { site, sentAt })
      return [
        {
          body: typeof body === 'string' ? body : JSON.stringify(body),
          ids: events.map(({ id }) => id),
        },
      ]
    },
  }
}

import type { Format } from '../formats/format.ts'

/** Okyaku's own format. Anybody's endpoint will do: an answer that says nothing of the kind rejects nothing. */
export const wire: Format = {
  encode: ({ site, sentAt, events }) => [
    { body: JSON.stringify({ v: 1, site, sent_at: sentAt, events }), ids: events.map(({ id }) => id) },
  ],
  gzip: true,
  rejected(answer) {
    try {
      const { rejected } = JSON.parse(answer)
      return rejected.filter((one: { id?: unknown } | null) => one?.id)
    } catch {
      return []
    }
  },
}

import type { Config, Endpoint, Event, WireFormat } from '@okyaku/engine'

/** What a config says of one endpoint: its address, its format, and what that format needs. */
export type EndpointOptions = Endpoint

/** Events on their way to one endpoint. */
export interface Batch {
  /** The site's id in the config, perhaps empty. */
  site: string
  /** Milliseconds since the epoch, by the visitor's clock. */
  sentAt: number
  events: readonly Event[]
}

/** One request of a batch. */
export interface Encoded {
  body: string
  /**
   * Of the body. Where absent, JSON to the page's own origin and `text/plain` to others, which needs no preflight and
   * so reaches them from a closing page.
   */
  contentType?: string
  headers?: Record<string, string>
  /** Where the address is not the endpoint's own. */
  to?: string
  /** Of the events in it: its answer acknowledges these, and no others. */
  ids: string[]
}

/** What a server will not take, for good. */
export interface Rejected {
  id: string
  reason: string
}

/** How one system wants its events. Pure: it knows neither clock nor page. */
export interface Format {
  /** The requests of a batch: one, unless the system wants more. Each event is in exactly one of them. Never throws. */
  encode(batch: Batch, endpoint: EndpointOptions): Encoded[]
  /** What an answer with a 2xx status refuses, where the system tells. */
  rejected?(answer: string, ids: readonly string[]): Rejected[]
  /** Most events that the system takes in one request. */
  most?: number
  /** The system is known to read a body that gzip has compressed. */
  gzip?: boolean
}

/** A format of the site's own, in a few words: the body of one request, as text or as anything that JSON can hold. */
export type FormatFunction = (
  events: readonly Event[],
  about: Pick<Batch, 'site' | 'sentAt'>,
) => string | object

/** A config in which an endpoint's format may also be code of the site's own. */
export type ConfigWithFormats = Omit<Config, 'sync'> & {
  sync?: (Omit<Endpoint, 'format'> & { format?: WireFormat | Format | FormatFunction })[]
}

import type { Event, Page } from '@okyaku/engine'
import type { Format } from './format.ts'
import { isoOf } from './shared/iso.ts'
import { library } from './shared/library.ts'
import { sessionStart } from './shared/session-start.ts'

/**
 * Amplitude's HTTP V2 API. `insert_id` is the event's id: within seven days the same one is ignored.
 * https://amplitude.com/docs/apis/analytics/http-v2
 */
export const format: Format = {
  encode: ({ sentAt, events }, { key }) => [
    {
      body: JSON.stringify({
        api_key: key,
        client_upload_time: isoOf(sentAt),
        // It would drop a member id of fewer than five characters.
        options: { min_id_length: 1 },
        events: events.map(eventOf),
      }),
      // Anything else is refused, https://amplitude.com/docs/apis/analytics/batch-event-upload
      contentType: 'application/json',
      ids: events.map(({ id }) => id),
    },
  ],
  most: 2000,
}

export function eventOf({ id, name, at, visitor, session, member, tier, page, props }: Event) {
  return {
    event_type: name === 'page_view' ? '[Amplitude] Page Viewed' : name,
    insert_id: id,
    time: at,
    device_id: visitor,
    session_id: sessionStart(session),
    platform: 'Web',
    library: `${library.name}/${library.version}`,
    event_properties: { ...(page && pageProperties(page)), ...props },
    ...(member !== undefined && { user_id: member }),
    ...(tier !== undefined && { user_properties: { tier } }),
  }
}

/** By the names that its reports on the web look for. */
const pageProperties = ({ url, path, title, referrer }: Page) => ({
  '[Amplitude] Page Location': url,
  '[Amplitude] Page Path': path,
  ...(title !== undefined && { '[Amplitude] Page Title': title }),
  ...(referrer !== undefined && { referrer }),
})

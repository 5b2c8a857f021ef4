import type { Event, Page } from '@okyaku/engine'
import type { Format } from './format.ts'
import { isoOf } from './shared/iso.ts'
import { library } from './shared/library.ts'
import { uuidOf } from './shared/uuid.ts'

/**
 * PostHog's `/batch`. Events of one `uuid`, name, time and person are stored once; the id stands in `$insert_id`.
 * https://posthog.com/docs/api/capture
 */
export const format: Format = {
  encode: ({ sentAt, events }, { key }) => [
    {
      body: JSON.stringify({
        api_key: key,
        historical_migration: false,
        sent_at: isoOf(sentAt),
        batch: events.map(captureOf),
      }),
      ids: events.map(({ id }) => id),
    },
  ],
}

/** What its reports on the web look for. */
const ownNames: Readonly<Record<string, string>> = { page_view: '$pageview', page_leave: '$pageleave' }

export function captureOf({ id, name, at, visitor, session, member, tier, page, props }: Event) {
  return {
    event: Object.hasOwn(ownNames, name) ? ownNames[name]! : name,
    uuid: uuidOf(id),
    distinct_id: member ?? visitor,
    timestamp: isoOf(at),
    properties: {
      ...(page && pageProperties(page)),
      ...props,
      $insert_id: id,
      $session_id: uuidOf(session),
      $device_id: visitor,
      $lib: library.name,
      $lib_version: library.version,
      ...(tier !== undefined && { tier }),
      // Nobody has said who it is: no profile is made of them.
      ...(member === undefined
        ? { $process_person_profile: false }
        : tier !== undefined && { $set: { tier } }),
    },
  }
}

const pageProperties = ({ url, path, title, referrer }: Page) => ({
  $current_url: url,
  $pathname: path,
  ...(URL.canParse(url) && { $host: new URL(url).host }),
  ...(title !== undefined && { title }),
  ...(referrer !== undefined && { $referrer: referrer }),
})

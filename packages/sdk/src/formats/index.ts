import type { WireFormat } from '@okyaku/engine'
import { customFormat, isCustomFormat } from './custom.ts'
import type { Format } from './format.ts'

/** Each is a file of its own, which loads when an endpoint names it. A new one is one file and one entry here. */
const formats: Readonly<Record<Exclude<WireFormat, 'okyaku'>, () => Promise<{ format: Format }>>> = {
  segment: () => import('./segment.ts'),
  ga4: () => import('./ga4.ts'),
  amplitude: () => import('./amplitude.ts'),
  posthog: () => import('./posthog.ts'),
  snowplow: () => import('./snowplow.ts'),
  cloudevents: () => import('./cloudevents.ts'),
  webhook: () => import('./webhook.ts'),
}

/** The format of an endpoint, by its word or as the site's code has handed it in; undefined where it is neither. */
export async function loadFormat(wanted: unknown): Promise<Format | undefined> {
  if (isCustomFormat(wanted)) return customFormat(wanted)
  const isKnown = typeof wanted === 'string' && Object.hasOwn(formats, wanted)
  return isKnown ? (await formats[wanted as keyof typeof formats]()).format : undefined
}

import { amplitude } from './amplitude.mjs'
import { ours } from './ours.mjs'
import { posthog } from './posthog.mjs'
import { rudderstack } from './rudderstack.mjs'
import { segment } from './segment.mjs'
import { snowplow } from './snowplow.mjs'

/** @import { Peer } from '../types.ts' */

/**
 * The columns of the table, each by the name of its file.
 * @type {Record<string, Peer>}
 */
export const peers = { ours, segment, snowplow, amplitude, posthog, rudderstack }

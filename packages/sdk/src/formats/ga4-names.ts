/** The longest name of an event or a parameter. */
const LONGEST = 40

/** Names that Google keeps for what its own tag records: sent by anybody else, they are dropped. */
const reservedEvents = new Set([
  'ad_activeview',
  'ad_click',
  'ad_exposure',
  'ad_impression',
  'ad_query',
  'adunit_exposure',
  'app_clear_data',
  'app_exception',
  'app_install',
  'app_remove',
  'app_store_refund',
  'app_update',
  'app_upgrade',
  'dynamic_link_app_open',
  'dynamic_link_app_update',
  'dynamic_link_first_open',
  'error',
  'firebase_campaign',
  'firebase_in_app_message_action',
  'firebase_in_app_message_dismiss',
  'firebase_in_app_message_impression',
  'first_open',
  'first_visit',
  'in_app_purchase',
  'notification_dismiss',
  'notification_foreground',
  'notification_open',
  'notification_receive',
  'notification_send',
  'os_update',
  'screen_view',
  'session_start',
  'user_engagement',
])

/** A letter first, then letters, digits and underscores, and none of Google's prefixes. */
const allowed = /^(?!ga_|google_|firebase_)[A-Za-z]\w*$/

/**
 * The name by which GA4 takes an event or a parameter in: its own wherever that is allowed, else `okyaku_` and what is
 * allowed of it. https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference#reserved_names
 */
const nameOf = (name: string) =>
  (allowed.test(name) ? name : `okyaku_${name.replace(/\W+/g, '_')}`).slice(0, LONGEST)

export const paramName = nameOf

export const eventName = (name: string) => (reservedEvents.has(name) ? `okyaku_${name}` : nameOf(name))

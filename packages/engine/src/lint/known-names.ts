/** What the SDK records by itself. */
const own = [
  'session_start',
  'page_view',
  'page_leave',
  'tier_changed',
  'campaign_shown',
  'campaign_held_out',
  'campaign_clicked',
  'campaign_dismissed',
  'campaign_goal',
  'survey_answered',
  'reward_claimed',
  'check_in',
]

/** GA4's recommended events, https://developers.google.com/analytics/devguides/collection/ga4/reference/events */
const recommended = [
  'ad_impression',
  'add_payment_info',
  'add_shipping_info',
  'add_to_cart',
  'add_to_wishlist',
  'begin_checkout',
  'campaign_details',
  'close_convert_lead',
  'close_unconvert_lead',
  'disqualify_lead',
  'earn_virtual_currency',
  'generate_lead',
  'join_group',
  'level_end',
  'level_start',
  'level_up',
  'login',
  'post_score',
  'purchase',
  'qualify_lead',
  'refund',
  'remove_from_cart',
  'search',
  'select_content',
  'select_item',
  'select_promotion',
  'share',
  'sign_up',
  'spend_virtual_currency',
  'tutorial_begin',
  'tutorial_complete',
  'unlock_achievement',
  'view_cart',
  'view_item',
  'view_item_list',
  'view_promotion',
  'view_search_results',
  'working_lead',
]

/** GA4's enhanced measurement, https://support.google.com/analytics/answer/9216061 */
const enhanced = [
  'click',
  'file_download',
  'form_start',
  'form_submit',
  'video_complete',
  'video_progress',
  'video_start',
]

/** The names of events that any site may have without defining them. */
export const knownNames: readonly string[] = [...own, ...recommended, ...enhanced]

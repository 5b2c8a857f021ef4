import type { Notes } from '../notes.ts'

/** The top of the file, and its sections beside conditions, campaigns and messages. */
export const file = {
  'file.$schema': {
    title: 'Schema',
    text: 'For editors: where the schema of this file is, as `okyaku schema` prints it',
  },
  'file.site': { title: 'Site', text: 'The site: its name, language, clock and currency' },
  'file.sync': { title: 'Delivery', text: 'List of places that events are sent to' },
  'file.consent': { title: 'Consent', text: 'Whether visitors are asked before anything is stored' },
  'file.privacy': {
    title: 'Privacy',
    text: 'What is not to be known of visitors: it is taken out before anything is stored or sent',
  },
  'file.capture': {
    title: 'Capture',
    text: 'What is taken in beside page views, clicks on marked elements and what the page tells',
  },
  'file.behaviors': {
    title: 'Behaviors',
    text: 'What visitors do, by id: the classes of events that campaigns want more of',
  },
  'file.tiers': {
    title: 'Tiers',
    text: 'List of stages, lowest first. A visitor is in exactly one: the highest whose condition holds',
  },
  'file.tierFrom': {
    title: 'Tier from an attribute',
    text: 'The visitor’s tier is this attribute, told by `okyaku.identify` or `okyaku.set`, where it is the id of a tier; else the highest tier that has a `when` which holds, else the lowest',
  },
  'file.segments': { title: 'Segments', text: 'Conditions by name, to be used as `{ "segment": "name" }`' },
  'file.scores': {
    title: 'Scores',
    text: 'Running sums of points by event, by id: miles, engagement, interest',
  },
  'file.caps': {
    title: 'Caps',
    text: 'Bounds for all campaigns together. A mistake in one switches off the campaigns that it would bind',
  },
  'file.holdout': { title: 'Hold-out of the site', text: 'Share of visitors who see no message at all' },
  'file.campaigns': { title: 'Campaigns', text: 'List of campaigns: what to show whom, and when' },
  'file.journeys': {
    title: 'Journeys',
    text: 'List of journeys: messages that follow upon each other. Each step is a campaign called by both ids, `welcome/tour`, and stands behind all `campaigns`',
  },
  'file.signature': {
    title: 'Signature',
    text: 'Who wrote the file, as `okyaku sign` writes it. A tag with a `data-key` takes no other file',
  },

  'site.id': { title: 'Id of the site', text: 'Its name in what is sent' },
  'site.locale': { title: 'Language', text: 'The language of texts that name none' },
  'site.timeZone': {
    title: 'Time zone',
    text: 'The clock by which days, hours and dates are meant; else the visitor’s own',
  },
  'site.currency': { title: 'Currency', text: 'The currency of values that name none' },

  'endpoint.to': { title: 'Address', text: 'Where batches of events are posted, absolute or of this site' },
  'endpoint.events': {
    title: 'Events',
    text: 'The names of the events that are sent there, `*` being any text. Where nothing is said, all',
  },
  'endpoint.except': {
    title: 'All but',
    text: 'The names of the events that are not sent there, `*` being any text',
  },
  'endpoint.purpose': {
    title: 'Purpose',
    text: 'What the visitor has to agree to before anything is sent there. Of use where `okyaku.consent.grant` is called with purposes; called without, it grants all',
  },
  'endpoint.format': {
    title: 'Format',
    text: 'What the system behind the address understands. Where nothing is said, `okyaku`',
    words: {
      okyaku: 'events as Okyaku writes them: its own collector, or a server of yours',
      segment: 'Segment’s HTTP tracking batch, which RudderStack and Jitsu take too',
      ga4: 'Google Analytics 4, Measurement Protocol, by a relay of yours that adds the secret',
      amplitude: 'Amplitude, HTTP V2',
      posthog: 'PostHog, batch capture',
      snowplow: 'a Snowplow collector, tracker protocol 2',
      cloudevents: 'CloudEvents 1.0, batched JSON',
      webhook: 'JSON with the fields that `map` names',
    },
  },
  'endpoint.key': {
    title: 'Public key',
    text: 'The system’s key for browsers: Segment’s write key, GA4’s measurement id, Amplitude’s API key, PostHog’s project key. Whoever opens the page can read it: never a secret',
  },
  'endpoint.headers': {
    title: 'Headers',
    text: 'Sent with every request. Another origin has to allow them, and gets an `OPTIONS` request first',
  },
  'endpoint.debug': { title: 'Debug', text: 'For `ga4`: `true` shows the events in DebugView' },
  'endpoint.vendor': {
    title: 'Vendor',
    text: 'For `snowplow`: whose Iglu schemas describe the events. Where nothing is said, they are structured events, which need no schema',
  },
  'endpoint.base64': {
    title: 'Base64',
    text: 'For `snowplow`: `false` sends self-describing JSON as it stands, in place of Base64',
  },
  'endpoint.source': {
    title: 'Source',
    text: 'For `cloudevents`: the URI of where the events happen. Where nothing is said, `urn:okyaku:` and the site’s id',
  },
  'endpoint.map': {
    title: 'Fields',
    text: 'For `webhook`: what each field holds, as a path such as `props.item_id`, or behind `=` as a text in which `{{ path }}` is filled in. Dots in a field’s name make objects. `time` is `at` as an ISO date',
  },
  'endpoint.each': {
    title: 'One by one',
    text: 'For `webhook`: `true` sends a request for every event, with an object in place of a list',
  },
  'endpoint.erase': {
    title: 'Erasing',
    text: 'Where `okyaku.erase()` asks for what was sent about the visitor to be deleted. Asked up to five times',
  },

  'consent.mode': {
    title: 'Mode',
    text: 'Whether a yes is awaited. Where nothing is said, `opt-out`',
    words: {
      'opt-in': 'nothing is stored, sent or shown before a yes',
      'opt-out': 'everything works until a no',
      none: 'never asked',
    },
  },
  'consent.honorGpc': {
    title: 'Global Privacy Control',
    text: '`true` takes the browser’s Global Privacy Control for a no, unless the visitor has answered or the mode is `none`',
  },
  'consent.honorDnt': {
    title: 'Do Not Track',
    text: '`true` takes the browser’s Do Not Track for a no, likewise',
  },
  'consent.purposes': {
    title: 'Purposes',
    text: 'What visitors can agree to, by id, as in `okyaku.consent.grant([…])`. Anything agreed to lets events be kept on the device; endpoints and campaigns with a `purpose` wait for their own',
  },
  'purpose.label': { title: 'Label', text: 'Its name for people' },
  'purpose.google': {
    title: 'Google Consent Mode',
    text: 'Follows the consent that the page tells Google’s tags (`dataLayer`): agreed to when all of these are granted',
    words: {
      ad_storage: 'storage for advertising',
      ad_user_data: 'user data sent to Google for advertising',
      ad_personalization: 'personalized advertising',
      analytics_storage: 'storage for analytics',
      functionality_storage: 'storage for what the site does',
      personalization_storage: 'storage for personalization',
      security_storage: 'storage for security',
    },
  },
  'purpose.tcf': {
    title: 'IAB TCF',
    text: 'Follows the page’s consent platform by IAB TCF 2.2: agreed to when all purposes of these numbers are consented to',
  },

  'privacy.redact': {
    title: 'Redact',
    text: 'What is replaced wherever it stands: in addresses, titles and properties, by `[email]` and the like',
    words: {
      email: 'e-mail addresses',
      phone: 'telephone numbers',
      card: 'numbers that may be a payment card’s, by length and check digit',
    },
  },
  'privacy.parameters': {
    title: 'Parameters',
    text: 'Parameters of addresses whose values are taken out, whatever they are. Capitals make no difference',
  },
  'privacy.props': {
    title: 'Properties',
    text: 'Properties of events and attributes of visitors whose values are taken out, however deep they stand',
  },
  'privacy.hashMembers': {
    title: 'Hash member ids',
    text: '`true` keeps and sends the SHA-256 of `site:member` in place of what `okyaku.identify` is given',
  },

  'capture.dataLayer': {
    title: 'Data layer',
    text: '`true` takes in the GA4 events that the site pushes to `dataLayer`; a text is the name of another such array',
  },
  'capture.products': {
    title: 'Products on the page',
    text: '`true` makes a `view_item` of the product data on a page (JSON-LD, else OpenGraph), unless the site reports one itself',
  },
  'capture.forms': {
    title: 'Forms',
    text: '`true` makes `form_start` and `form_submit` of the site’s forms, without what is filled in',
  },
  'forms.fields': {
    title: 'Fields',
    text: 'List of fields, by `name`, whose values `form_submit` has as properties. A password, a card or a file is never read',
  },
  'capture.downloads': {
    title: 'Downloads',
    text: '`true` makes a `file_download` of a click on a link to a file',
  },
  'capture.outbound': {
    title: 'Links to other sites',
    text: '`true` makes a `click` with `outbound` of a click on a link to another site',
  },
  'outbound.except': {
    title: 'Except',
    text: 'List of other hosts that belong to this site: `pay.example`, with what is below it',
  },
  'capture.video': {
    title: 'Videos',
    text: '`true` makes `video_start`, `video_progress` (10, 25, 50, 75 %) and `video_complete` of `<video>` elements, but for those that only decorate: muted, looping and playing by themselves',
  },
  'capture.copy': {
    title: 'Copying',
    text: '`true` makes a `copy` of a text that is copied: its length, not its words',
  },
  'capture.rageClicks': {
    title: 'Rage clicks',
    text: '`true` makes a `rage_click` of three quick clicks in one place',
  },
  'capture.deadClicks': {
    title: 'Dead clicks',
    text: '`true` makes a `dead_click` of a click on a link or button upon which nothing happens',
  },
  'capture.errors': {
    title: 'Errors',
    text: '`true` makes an `exception` of the errors of a page’s scripts: their `count`, not what they say',
  },
  'capture.checkIn': {
    title: 'Check-in',
    text: 'Makes a `check_in` of a visit to a shop, by the links that `okyaku checkin` makes for its QR codes',
  },
  'checkIn.key': {
    title: 'Public key',
    text: 'By which such links are verified, as `okyaku checkin --new-key` prints it. Anybody may read it: it signs nothing',
  },
  'capture.offline': {
    title: 'Events from elsewhere',
    text: '`true` takes in the `events` of a collector’s answer: what the visitor did in a shop or by phone',
  },
  'capture.events': {
    title: 'Rules',
    text: 'List of rules that make an event of a click, a sent form, an element in view or a page',
  },

  'rule.on': {
    title: 'Made from',
    text: 'What makes the event',
    words: {
      click: 'a click on an element that the CSS `selector` finds',
      submit: 'a form that is sent, or in an element, that the CSS `selector` finds',
      visible: 'an element that the CSS `selector` finds comes into view, once for each on a page',
      page: 'a view of a page with this `path` or `url`. Where `props` read parameters, one of them has to be there',
    },
  },
  'rule.event': { title: 'Event', text: 'The name of the event that is made' },
  'rule.selector': { title: 'Selector', text: 'CSS selector of the elements that are clicked, sent or seen' },
  'rule.for': { title: 'For', text: 'The element has to be in view for so long; else it counts at once' },
  'rule.path': { title: 'Path', text: 'The page’s path, or a list: any of. `*` is any text' },
  'rule.url': {
    title: 'Address',
    text: 'The page’s whole address, or a list: any of. `*` is any text: `"*#/cart"`',
  },
  'rule.props': {
    title: 'Properties',
    text: 'Properties of the event: `"@data-item"` reads an attribute of the element, `"?q"` a parameter of the address; anything else is taken as it stands',
  },

  'behavior.kind': {
    title: 'Kind',
    text: 'What the behavior is good for',
    words: {
      feature: 'uses a feature of the site',
      channel: 'opens a channel to the visitor',
      brand: 'gets to know the brand',
      outcome: 'what all the others are for: a visit, a purchase',
    },
  },
  'behavior.label': { title: 'Label', text: 'Its name for people' },
  'behavior.event': { title: 'Event', text: 'The event’s name, or a list: any of' },
  'behavior.where': { title: 'Where', text: 'Tests on the event’s properties and page' },

  'tier.id': { title: 'Id', text: 'Its name in the file' },
  'tier.label': { title: 'Label', text: 'Its name for people' },
  'tier.when': {
    title: 'Condition',
    text: 'Who is in it. A visitor’s tier is the highest whose condition holds; the lowest needs none',
  },
  'tier.keepFor': { title: 'Keep for', text: 'A demotion waits that long after the condition last held' },

  'score.label': { title: 'Label', text: 'Its name for people' },
  'score.points': {
    title: 'Points',
    text: 'Points by behavior or event: a number for each time, or an amount that the event tells',
  },
  'score.within': { title: 'Within', text: 'The window in which points count; else for ever' },
  'points.per': { title: 'Per', text: 'The property that is multiplied; what is not a number adds nothing' },
  'points.times': { title: 'Times', text: 'By how much it is multiplied; by 1 where nothing is said' },
} as const satisfies Notes

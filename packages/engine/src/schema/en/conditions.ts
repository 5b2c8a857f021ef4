import type { Notes } from '../notes.ts'

/** Conditions, what they test, and history lines. */
export const conditions = {
  'condition.all': { title: 'All of', text: 'All of a list of conditions hold' },
  'condition.any': { title: 'Any of', text: 'At least one of a list of conditions holds' },
  'condition.not': { title: 'Not', text: 'The condition does not hold' },
  'condition.tier': { title: 'Tier', text: 'The visitor is in that tier, or in one of a list' },
  'condition.segment': { title: 'Segment', text: 'The visitor is in that segment, or in one of a list' },
  'condition.visitor': {
    title: 'Visitor',
    text: 'Tests on what the site told by `okyaku.identify` or `okyaku.set`, by attribute',
  },
  'condition.page': { title: 'Page', text: 'Tests on the page: its address, or parts of it' },
  'condition.device': { title: 'Device', text: 'Tests on the device and browser' },
  'condition.session': {
    title: 'Session',
    text: 'Tests on this visit, which ends after 30 minutes without activity',
  },
  'condition.cart': { title: 'Cart', text: 'Tests on what is in the cart, as the site’s events tell it' },
  'condition.viewed': { title: 'Viewed items', text: 'Tests on the items viewed most recently' },
  'condition.score': {
    title: 'Score',
    text: 'Tests on scores, by id. A score that no event has counted for is 0',
  },
  'condition.time': { title: 'Time', text: 'The day of the week and the time of day, on the site’s clock' },
  'condition.event': {
    title: 'Triggering event',
    text: 'Tests on the event that triggered. In campaigns and journeys only',
  },
  'condition.history': {
    title: 'History',
    text: 'List of lines on what the visitor did, all of which must hold',
  },

  'page.url': { title: 'URL', text: 'The whole address' },
  'page.path': { title: 'Path', text: 'The address from the first `/` on, without parameters' },
  'page.title': { title: 'Title', text: 'The title of the page' },
  'page.referrer': { title: 'Referrer', text: 'The address of the page before' },
  'page.host': { title: 'Host', text: 'The domain, with the port where it names one' },
  'page.query.': { title: 'Parameter', text: 'A parameter of the address, by its name: `query.utm_source`' },

  'device.type': {
    title: 'Type',
    text: 'What kind of device it is',
    words: { mobile: 'a phone', tablet: 'a tablet', desktop: 'a computer' },
  },
  'device.os': { title: 'System', text: 'The operating system' },
  'device.browser': { title: 'Browser', text: 'The browser’s name' },
  'device.language': { title: 'Language', text: 'The browser’s language' },
  'device.width': { title: 'Width', text: 'The width of the window, in pixels' },

  'session.pages': { title: 'Pages', text: 'Pages viewed so far' },
  'session.seconds': { title: 'Seconds', text: 'Active time so far' },
  'session.number': { title: 'Number', text: 'Which visit it is; 1 is the first' },
  'session.entryPath': { title: 'Entry', text: 'The path of the first page' },
  'session.source': { title: 'Source', text: 'Where the visit came from, by `utm_source` or referrer' },
  'session.medium': { title: 'Medium', text: 'By which medium it came, by `utm_medium` or referrer' },
  'session.campaign': { title: 'Ad campaign', text: 'By which ad campaign it came, by `utm_campaign`' },

  'cart.items': { title: 'Pieces', text: 'Number of pieces; 0 where the cart is empty' },
  'cart.value': { title: 'Value', text: 'Sum of price times quantity, else the value that the event tells' },
  'cart.ids': { title: 'Ids', text: 'Ids of the items in it, for `has`, `hasAll` and `hasNone`' },

  'viewed.items': {
    title: 'Ids',
    text: 'Ids of the items, most recent first, at most 12, for `has`, `hasAll` and `hasNone`',
  },
  'viewed.count': { title: 'Count', text: 'How many items those are' },

  'time.weekdays': {
    title: 'Days of the week',
    text: 'Days on which it holds',
    words: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
  },
  'time.hours': { title: 'Hours', text: 'Hours in which it holds, over midnight too' },

  'test.is': { title: 'Is', text: 'It is this' },
  'test.isNot': { title: 'Is not', text: 'It is not this, or missing' },
  'test.in': { title: 'In', text: 'It is one of these' },
  'test.notIn': { title: 'Not in', text: 'It is none of these, or missing' },
  'test.known': { title: 'Known', text: '`true`: there is a value. `false`: there is none' },
  'test.atLeast': { title: 'At least', text: 'It is this number or more' },
  'test.atMost': { title: 'At most', text: 'It is this number or less' },
  'test.moreThan': { title: 'More than', text: 'It is more than this number' },
  'test.lessThan': { title: 'Less than', text: 'It is less than this number' },
  'test.startsWith': { title: 'Starts with', text: 'The text begins like this, or like one of a list' },
  'test.endsWith': { title: 'Ends with', text: 'The text ends like this, or like one of a list' },
  'test.contains': { title: 'Contains', text: 'The text holds this, or one of a list' },
  'test.glob': {
    title: 'Pattern',
    text: 'The text looks like this, or like one of a list: `*` is any text, `?` one character',
  },
  'test.ignoreCase': {
    title: 'Ignore case',
    text: 'Beside an operator on text, `true`: capitals and small letters are the same. `false` as if it were not there',
  },
  'test.has': { title: 'Has', text: 'The value is a list, and holds this' },
  'test.hasAll': { title: 'Has all', text: 'The value is a list, and holds all of these' },
  'test.hasNone': { title: 'Has none', text: 'The value is a list that holds none of these, or is missing' },
  'test.versionAtLeast': {
    title: 'Version at least',
    text: 'The version is this one or later, part by part: 2.10 is after 2.9',
  },
  'test.versionBelow': { title: 'Version below', text: 'The version is before this one' },
  'test.before': { title: 'Before', text: 'The value is a date before this one' },
  'test.after': { title: 'After', text: 'The value is a date after this one' },
  'test.anniversaryWithin': {
    title: 'Anniversary within',
    text: 'The value is a date, and its nearest anniversary, past or coming, is that near',
  },

  'history.did': {
    title: 'Did',
    text: 'X happened that often in that window: at least once, where no number is given',
  },
  'history.did.onDays': {
    title: 'On days',
    text: 'It happened on at least so many different days of the site’s clock',
  },
  'history.didNot': { title: 'Did not', text: 'X did not happen in that window' },
  'history.since': { title: 'Since', text: 'X has happened, and its last time is so long ago' },
  'history.since.atLeast': { title: 'At least', text: 'So long ago, or longer' },
  'history.since.lessThan': { title: 'Less than', text: 'Not yet so long ago' },
  'history.sum': {
    title: 'Sum',
    text: 'The sum of that property over the events is in bounds. What is not a number adds nothing',
  },
  'history.of': { title: 'Of', text: 'The events that are summed' },
  'history.sum.atLeast': { title: 'At least', text: 'The sum is this or more' },
  'history.sum.atMost': { title: 'At most', text: 'The sum is this or less' },
  'history.moreThan': { title: 'More than', text: 'The sum is more than this' },
  'history.sum.lessThan': { title: 'Less than', text: 'The sum is less than this' },
  'history.sequence': {
    title: 'Sequence',
    text: 'These happened one after the other, from the first to the last in the time of `within`',
  },
  'history.sequence.within': { title: 'Within', text: 'The time from the first step to the last' },
  'history.without': { title: 'Without', text: 'This did not happen since the first step' },
  'history.inLast': { title: 'In the last', text: 'The last step is in this window' },
  'history.campaign': {
    title: 'Campaign',
    text: 'That campaign’s message was shown, clicked and so on, that often',
  },
  'history.was': {
    title: 'Was',
    text: 'What became of the campaign’s message',
    words: {
      shown: 'it was shown',
      clicked: 'one of its buttons or links was clicked',
      dismissed: 'it was closed',
      goal: 'the campaign’s goal was reached',
      held_out: 'it would have been shown, but the visitor is held out',
    },
  },
  'history.where': {
    title: 'Where',
    text: 'Tests on the event’s properties and page; only events that pass them count',
  },
  'history.atLeast': { title: 'At least', text: 'So many times or more' },
  'history.atMost': { title: 'At most', text: 'So many times or fewer. Alone it also holds for never' },
  'history.exactly': { title: 'Exactly', text: 'Exactly so many times' },
  'history.within': { title: 'Within', text: 'The window in which they count; where nothing is said, ever' },

  'happening.campaign': { title: 'Campaign', text: 'The id of a campaign' },
  'happening.was': {
    title: 'Was',
    text: 'What became of the campaign’s message',
    words: {
      shown: 'it was shown',
      clicked: 'one of its buttons or links was clicked',
      dismissed: 'it was closed',
      goal: 'the campaign’s goal was reached',
      held_out: 'it would have been shown, but the visitor is held out',
    },
  },
} as const satisfies Notes

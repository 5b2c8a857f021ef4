import type { Notes } from '../notes.ts'

/** Campaigns and journeys, what triggers them and what bounds them. */
export const campaigns = {
  'campaign.id': { title: 'Id', text: 'Its name in the file and in what is sent' },
  'campaign.label': { title: 'Label', text: 'Its name for people' },
  'campaign.tags': { title: 'Tags', text: 'List of names, for `byTag`' },
  'campaign.status': {
    title: 'Status',
    text: 'Whether it runs. Where nothing is said, `live`',
    words: { live: 'it runs', draft: 'it does not run yet', paused: 'it does not run for the time being' },
  },
  'campaign.schedule': { title: 'Schedule', text: 'From when until when it runs' },
  'campaign.on': { title: 'Trigger', text: 'The moment at which it is thought about, or a list: any of' },
  'campaign.when': { title: 'Audience', text: 'The condition that has to hold at that moment' },
  'campaign.delay': {
    title: 'Delay',
    text: 'Waits that long after the trigger, and then decides again whether the audience and all bounds still fit',
  },
  'campaign.priority': {
    title: 'Priority',
    text: 'Who wins a place on the page. Where nothing is said, `normal`',
    words: {
      urgent: 'before all others; it alone interrupts an open message',
      high: 'before the usual ones',
      normal: 'as usual',
      low: 'after the usual ones',
    },
  },
  'campaign.purpose': {
    title: 'Purpose',
    text: 'The purpose under `consent` that the visitor has to have agreed to. Where nothing is said, any',
  },
  'campaign.show': { title: 'Message', text: 'The message, or `"nothing"`. Either this or `variants`' },
  'campaign.variants': {
    title: 'Variants',
    text: 'List of messages, one of which is drawn for each visitor. A variant that shows `nothing` is a control group',
  },
  'campaign.limits': { title: 'Limits', text: 'Bounds for this campaign' },
  'campaign.ignoreSiteCaps': { title: 'Ignore caps', text: '`true`: `caps` do not bind it' },
  'campaign.holdout': { title: 'Hold-out', text: 'Share of visitors who do not see it, for comparison' },
  'campaign.assignBy': {
    title: 'Assign by',
    text: 'By whom groups and variants are drawn. Where nothing is said, `visitor`',
    words: {
      visitor: 'by the browser’s anonymous visitor',
      member: 'by the member who has signed in: the same on every device',
    },
  },
  'campaign.goal': { title: 'Goal', text: 'What it is for' },

  'schedule.from': { title: 'From', text: 'The first moment' },
  'schedule.until': { title: 'Until', text: 'The end. Without a time it includes that day' },

  'variant.id': { title: 'Id', text: 'Its name in what is sent' },
  'variant.share': {
    title: 'Share',
    text: 'How often it is drawn, compared to the others: 1 and 1 are halves, and 1 is meant where none is given',
  },
  'variant.show': { title: 'Message', text: 'The message, or `"nothing"`' },

  'goal.did': { title: 'Did', text: 'X, by which the goal is reached' },
  'goal.where': { title: 'Where', text: 'Tests on the event’s properties and page' },
  'goal.within': { title: 'Within', text: 'How soon after the message was shown; else at any time' },

  'limits.perSession': { title: 'Per session', text: 'At most so often in a visit' },
  'limits.perDay': { title: 'Per day', text: 'At most so often since midnight on the site’s clock' },
  'limits.perVisitor': { title: 'Per visitor', text: 'At most so often, ever' },
  'limits.notAgainFor': { title: 'Not again for', text: 'Rest after it was shown' },
  'limits.afterDismiss': {
    title: 'After dismissal',
    text: 'Rest after it was closed; `"ever"`: then never again',
  },
  'limits.afterGoal': {
    title: 'After goal',
    text: 'Rest after its goal was reached. Where nothing is said, never again',
  },

  'caps.perSession': { title: 'Per session', text: 'At most so many messages in a visit' },
  'caps.perDay': { title: 'Per day', text: 'At most so many since midnight on the site’s clock' },
  'caps.perWeek': { title: 'Per week', text: 'At most so many in the last 7 times 24 hours' },
  'caps.gap': {
    title: 'Gap',
    text: 'Least time since the last message. Dismissals in a row double it from the second on, to 32 times at most; a click ends the row',
  },
  'caps.gapPages': { title: 'Gap in pages', text: 'Least number of pages viewed since the last message' },
  'caps.byTag': {
    title: 'By tag',
    text: '`perSession`, `perDay` and `perWeek` for the campaigns with a tag',
  },
  'caps.neverOn': { title: 'Never on', text: 'Tests on the page; where all of them hold, nothing is shown' },
  'caps.quietHours': {
    title: 'Quiet hours',
    text: 'Hours in which nothing is shown, on the site’s clock or the visitor’s',
  },

  'quietHours.hours': { title: 'Hours', text: 'Hours in which nothing is shown' },
  'quietHours.zone': {
    title: 'Clock',
    text: 'Whose clock is meant. Where nothing is said, `site`',
    words: { site: 'the site’s', visitor: 'the visitor’s' },
  },

  'journey.id': { title: 'Id', text: 'Its name in the file; its steps are called `id/step`' },
  'journey.tags': { title: 'Tags', text: 'List of names, for `byTag`, of all its steps' },
  'journey.on': { title: 'Entry', text: 'The moment at which a visitor enters, or a list: any of' },
  'journey.when': { title: 'Audience', text: 'Who enters' },
  'journey.holdout': {
    title: 'Hold-out',
    text: 'Share of visitors who see none of its steps: who is held out is so of the whole journey',
  },
  'journey.goal': { title: 'Goal', text: 'Whoever reaches it leaves the journey' },
  'journey.steps': { title: 'Steps', text: 'List of messages. Each is shown to a visitor once' },

  'step.id': { title: 'Id', text: 'Its name within the journey' },
  'step.wait': { title: 'Wait', text: 'How long after the step before it is due' },
  'step.if': {
    title: 'If',
    text: 'What has to have become of the step before',
    words: {
      clicked: 'it was clicked',
      notClicked: 'it was not clicked',
      dismissed: 'it was closed',
      notDismissed: 'it was not closed',
    },
  },
  'step.after': {
    title: 'After',
    text: 'The id of the step that it follows, where that is not the one above: two steps after the same one are branches',
  },
  'step.when': { title: 'Audience', text: 'A condition of its own' },

  'trigger.event': {
    title: 'Event',
    text: 'At the event or behavior X; with `nth`, at exactly that one in the window',
  },
  'trigger.where': { title: 'Where', text: 'Tests on the event’s properties and page' },
  'trigger.nth': {
    title: 'The nth',
    text: 'Fires at exactly this one in the window, not at those before and after',
  },
  'trigger.within': {
    title: 'Within',
    text: 'The window in which they are counted; where nothing is said, ever',
  },
  'trigger.exitIntent': { title: 'Exit intent', text: 'When the pointer leaves for the address bar' },
  'trigger.scrolled': { title: 'Scrolled', text: 'When so much of the page, in percent, has been seen' },
  'trigger.dwell': { title: 'Dwell', text: 'After so much active time on this page' },
  'trigger.idle': { title: 'Idle', text: 'After so long without a touch, key or move' },
  'trigger.visible': { title: 'Visible', text: 'When an element that the CSS selector finds is in sight' },
  'trigger.for': { title: 'For', text: 'How long it has to be in sight' },
  'trigger.clicked': { title: 'Clicked', text: 'When an element that the CSS selector finds is clicked' },
  'trigger.rageClick': {
    title: 'Rage click',
    text: 'When the same place is clicked again and again, in haste',
  },
  'trigger.formAbandoned': {
    title: 'Form abandoned',
    text: 'When a form that the CSS selector finds was begun and is left without being sent',
  },
  'trigger.after': {
    title: 'After',
    text: 'So long after the latest `of`, unless `unless` has happened since. When no page is open then, at the next page view',
  },
  'trigger.of': {
    title: 'Of',
    text: 'X, or what became of a campaign’s message: `{ "campaign": "hello", "was": "shown" }`',
  },
  'trigger.unless': { title: 'Unless', text: 'X, or what became of a campaign’s message' },
  'trigger.tier': {
    title: 'Tier',
    text: 'When the visitor’s tier changes',
    words: { up: 'to a higher one', down: 'to a lower one' },
  },
  'trigger.to': { title: 'To', text: 'Only when that is the tier reached' },
  'trigger.returnedAfter': {
    title: 'Returned after',
    text: 'At the first page of a visit that begins at least so long after the visitor was last here',
  },
} as const satisfies Notes

import type { Prose } from './prose.ts'

export const prose: Prose = {
  intro: `Everything that can stand in \`okyaku.json\`. \`npx @okyaku/cli check okyaku.json\` finds what is wrong in yours. A campaign
with a problem is switched off and named; the rest of the file works. \`npx @okyaku/cli schema --config okyaku.json > okyaku.schema.json\`
lets an editor complete and explain every key below, and the ids of your own file; name it in \`$schema\`.`,
  example: `{
  "$schema": "./okyaku.schema.json",
  "site": { "id": "shop", "locale": "en", "timeZone": "Asia/Tokyo" },
  "behaviors": { "favorite": { "kind": "feature", "event": "add_to_wishlist" } },
  "caps": { "perDay": 3, "gap": "60 seconds" },
  "campaigns": [
    {
      "id": "try-favorites",
      "on": { "event": "view_item", "nth": 3, "within": "session" },
      "when": { "history": [{ "didNot": "favorite", "within": "30 days" }] },
      "show": { "format": "toast", "text": "Press the heart to keep it.", "closeAfter": "12 seconds" },
      "limits": { "perVisitor": 2, "notAgainFor": "14 days" },
      "goal": { "did": "favorite", "within": "1 day" }
    }
  ]
}`,
  headings: {
    values: 'Values',
    file: 'The file',
    conditions: 'Conditions',
    history: 'History lines',
    campaigns: 'Campaigns',
    triggers: 'Triggers',
    bounds: 'Limits, caps and hold-outs',
    journeys: 'Journeys',
    messages: 'Messages',
    events: 'Events',
  },
  columns: {
    value: 'value',
    key: 'key',
    with: 'with',
    example: 'example',
    says: 'what it says',
    of: 'of',
    line: 'line',
    trigger: 'trigger',
    event: 'event',
    visitor: 'the visitor',
  },
  needed: 'Needed',
  stop: '. ',
  colon: ': ',
  comma: ', ',
  capture: 'A rule of `capture` makes an event of a click, a sent form, an element in view or a page.',
  conditions: 'An object holds when every key in it holds.',
  tests: `**Tests.** One value means \`is\`, a list means \`in\`, an object holds operators, all of which must hold. In \`where\` and \`event\`,
the event’s page is tested by \`page.path\`, \`page.url\` and so on. What is missing satisfies only \`isNot\`, \`notIn\`, \`hasNone\` and
\`"known": false\`.`,
  history: `The key by which a line begins says what it asks; X is a behavior’s id or an event’s name, or a list: any of. With
these go:`,
  triggers: `A trigger is a text, \`"search"\`, which is an event’s or a behavior’s name, or an object that begins by one of these keys; a
list of them is any of. With these go:`,
  limits: `\`limits\` count what this visitor was shown of this campaign, or would have been shown if not held out.`,
  caps: `\`caps\` count what this visitor was shown of all campaigns.`,
  holdOut: `**Hold-out.** Who is held out is drawn from the visitor’s id, and stays so. The site’s \`holdout\` sees no campaign at all; a
campaign’s does not see that one. For both, the moment at which the message would have been shown is recorded
(\`campaign_held_out\`) and counts for that campaign’s \`limits\`, so that the two groups can be compared. Who is held out
of one campaign may see the next in its place; who is held out of all sees none.`,
  journeys: `A journey is a row of messages, each due some time after the one before. What is not said here is as on a campaign, and
for all steps.`,
  messages: `\`"show": { "format": "modal", "title": "…" }\`. At least one of \`title\`, \`text\`, \`image\` and \`buttons\` is needed.`,
  events: `Any name may be an event’s. These are Google Analytics’ recommended ones, which a site may already send, and those that
Okyaku records itself.`,
}

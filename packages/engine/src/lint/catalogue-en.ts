import type { Sentences } from './catalogue-sentences.ts'

const places = (paths: readonly string[]) => paths.join(' and ')
const alsoIn = (paths: readonly string[]) =>
  paths.length ? ` The same goes for ${paths.length === 1 ? paths[0] : `${paths.length} more places`}.` : ''

export const en: Sentences = {
  'unknown-event': ({ found, meant }) =>
    meant
      ? {
          sentence: `Nothing in this file records the event "${found}", and GA4 has none of that name.`,
          fix: `Did you mean "${meant}"? If the site records "${found}" itself, leave it as it is.`,
        }
      : {
          sentence: `Nothing in this file records the event "${found}": the site has to do it itself.`,
          fix: `Make sure that the site calls okyaku.track("${found}"), or add a rule for it to capture.events.`,
        },
  'unused-segment': ({ found }) => ({
    sentence: `Nothing uses the segment "${found}".`,
    fix: `Write { "segment": "${found}" } into a condition, or remove it.`,
  }),
  'unused-score': ({ found }) => ({
    sentence: `Nothing in this file uses the score "${found}".`,
    fix: `Use it in a condition, { "score": { "${found}": { "atLeast": 100 } } }, or remove it; leave it where the site shows it.`,
  }),
  'never-true': ({ related }) =>
    related.length
      ? {
          sentence: `This can never hold together with ${places(related)}, so that nobody is ever meant.`,
          fix: 'Loosen one of them, or remove one.',
        }
      : {
          sentence: 'This can never hold, so that nobody is ever meant.',
          fix: 'Loosen it, or remove it.',
        },
  'always-true': () => ({
    sentence: 'This holds for everybody at every moment, so that it selects nobody.',
    fix: 'Narrow it to whom you mean, or remove it.',
  }),
  'empty-window': ({ found }) => ({
    sentence: `A window of "${found}" is over at once: only what happens at that very moment counts.`,
    fix: 'Write a longer one such as "30 days", or remove it to count for ever.',
  }),
  'shadowed-tier': ({ found, needed }) => ({
    sentence: `Nobody is ever in the tier "${found}": whoever meets its condition meets that of the higher tier "${needed}" as well.`,
    fix: 'Put the lowest tier first, and let every tier ask for more than the one before.',
  }),
  'never-wins': ({ found }) => ({
    sentence: `This is never shown by its trigger: "${found}" is due whenever it is, and has the higher priority.`,
    fix: `Give "${found}" a limit or a narrower "when", or this one a higher priority.`,
  }),
  'all-held-out': () => ({
    sentence: 'A hold-out of 1 means everybody: nobody sees a message.',
    fix: 'Write a share such as 0.1 for 10%.',
  }),
  'always-quiet': () => ({
    sentence: 'These quiet hours last all day, so that nothing is ever shown.',
    fix: 'Shorten them, for example to "23:00-07:00", or remove them.',
  }),
  'never-allowed': ({ related }) => ({
    sentence: `This is due only where ${places(related)} lets nothing be shown.`,
    fix: 'Change one of the two, or set "ignoreSiteCaps": true for this campaign.',
  }),
  'waits-for-itself': () => ({
    sentence: 'This asks that the visitor has had this very campaign before, so that it never begins.',
    fix: 'Name the campaign that comes before it.',
  }),
  'idle-limit': ({ found, needed }) => ({
    sentence: `"${found}" never takes effect: "${needed}" always stops first.`,
    fix: `Remove "${found}", or change one of the two.`,
  }),
  'idle-variant': ({ found }) => ({
    sentence: `Nobody gets the variant "${found}": its share is 0.`,
    fix: 'Give it a share, or remove it.',
  }),
  overlap: ({ found, needed }) => ({
    sentence: needed
      ? `This and "${found}" can want the same place at the same moment; "${needed}" goes first, because it ends sooner.`
      : `This and "${found}" can want the same place at the same moment; they take turns, the less recently shown first.`,
    fix: 'If one matters more, give it a higher "priority"; if they are for different visitors, say so in "when".',
  }),
  over: ({ found }) => ({
    sentence: `This is live, but its schedule ended on ${found}.`,
    fix: 'Write a later "until", or remove what is over.',
  }),
  'no-fallback-text': ({ needed, related }) => ({
    sentence: `There are no words in "${needed}", the site's own language, so that its visitors read another.${alsoIn(related)}`,
    fix: `Add "${needed}": "…".`,
  }),
  'missing-language': ({ needed, related }) => ({
    sentence: `Other messages speak "${needed}" too; this one does not.${alsoIn(related)}`,
    fix: `Add "${needed}": "…".`,
  }),
  'too-wide': () => ({
    sentence:
      'This covers the page for every visitor, again and again: it has no condition, no limit and no cap.',
    fix: 'Add "limits": { "perSession": 1, "notAgainFor": "7 days" }, or say in "when" for whom it is.',
  }),
  'duplicate-campaign': ({ found }) => ({
    sentence: `This has the same trigger, condition and message as "${found}".`,
    fix: 'Remove one of the two.',
  }),
  'unreachable-step': ({ found }) => ({
    sentence: `This step waits for a click, but the message of "${found}" has nothing to click.`,
    fix: `Give "${found}" a button or a link, or take "if" away.`,
  }),
  'opens-nothing': ({ found }) => ({
    sentence: `The button is to show "${found}", which is a draft, paused or over.`,
    fix: `Set "${found}" live, or take the button away.`,
  }),
  'no-goal': () => ({
    sentence: 'Groups are compared here, but no goal says by what.',
    fix: 'Add one: "goal": { "did": "purchase", "within": "7 days" }.',
  }),
  'brief-toast': ({ found }) => ({
    sentence: `After ${found}, hardly anybody has read it.`,
    fix: 'Allow at least 6 seconds, more for long texts.',
  }),
  'refused-link': ({ found }) => ({
    sentence: `The link to "${found}" is not followed; visitors see its words only.`,
    fix: 'Begin with /, https://, http://, mailto: or tel:.',
  }),
  'bare-host': ({ found }) => ({
    sentence: `"${found}" leads to a page of that name on this site, not to another one.`,
    fix: `Write "https://${found}".`,
  }),
  'lacks-key': ({ found }) => ({
    sentence: `Without a key, ${found} takes no event.`,
    fix: 'Add "key": the public key that the system gives out for browsers.',
  }),
  'needs-relay': () => ({
    sentence:
      'Google keeps no event without its api_secret, and answers as if it had; the page must not know the secret.',
    fix: 'Send to an address of your own that adds the secret, such as "/collect/ga4": docs/endpoints.md has one.',
  }),
  'secret-in-config': ({ found }) => ({
    sentence: `Everybody who opens the page can read "${found}".`,
    fix: 'Remove it, have it changed if it was published, and let a server of yours add it.',
  }),
  'idle-key': ({ name, found, needed }) => ({
    sentence: `The format "${found}" does not read "${name}".`,
    fix: `Remove it, or write the format that does: ${needed}.`,
  }),
}

/**
 * Every sentence that a page says to its developer: what has happened, and what to do. The tag knows only their codes;
 * this file is loaded when one is to be said.
 */
export const sentences = {
  'tag-twice': () => 'The tag is on this page twice; the second does nothing. Remove one of them.',
  'tag-without-config': () =>
    'The tag has no config. Write <script async src="okyaku.js" data-config="/okyaku.json">.',
  'start-failed': (error: string) => `Could not start: ${error}. Please report this.`,
  'config-missing': (url: string, answer: string) =>
    `${url} ${/^\d+$/.test(answer) ? `answers ${answer}` : 'cannot be reached'}; correct the address in the tag. ${untilThen}`,
  'config-unreadable': (url: string, error: string) =>
    error === 'it is too large'
      ? `${url}: larger than 5 MB; remove campaigns that are over. ${untilThen}`
      : `${url}: not JSON (${error}); run "npx @okyaku/cli check" on it. ${untilThen}`,
  unprotected: (file: string, error: string) =>
    `${file}: ${error}. What it asks for under "privacy" and "consent", and the key in the tag, have to be fulfilled first. ${untilThen}`,
  'not-hashed': () =>
    'identify(): the member id is left out. It has to be hashed, which browsers do on pages served by https only.',
  'config-problems': (sentence: string) => sentence,
  'checker-missing': (file: string, effect: string, error: string) =>
    `${file} ${effect}: the checker cannot be loaded (${error}). Put its file beside the tag.`,
  'rules-missing': (error: string) =>
    `Nothing can be decided: ${error}. Events are still recorded. Put the tag's other files beside it.`,
  'decision-failed': (error: string) =>
    `A decision failed: ${error}. Events are still recorded; please report this.`,
  'message-failed': (campaign: string, error: string) =>
    `The message "${campaign}" cannot be shown: ${error}. Check that the popup's file lies beside the tag.`,
  'no-disk': (error: string) =>
    `IndexedDB cannot be used (${error}): events are kept in the memory of the page and sent while it is open. ` +
    'Check that this browser lets the site store data.',
  'disk-gone': () =>
    'The browser has closed or deleted IndexedDB: what this page has recorded is written again. ' +
    'Check that no script of the site deletes the database "okyaku".',
  'bad-name': () =>
    'track() was called without the name of an event. Call it as track("sample_requested", { ... }).',
  trimmed: (call: string, trouble: string) =>
    `${call}: left out ${trouble}. Hand in plain JSON of at most 32 kB.`,
  refused: (call: string, trouble: string) =>
    `${call}: refused, as ${trouble}. Hand in plain JSON of at most 32 kB.`,
  'bad-selector': (selector: string) =>
    `capture.events: "${selector}" is no CSS selector; its clicks are not recorded. Correct it in the config.`,
  'bad-trigger': (selector: string) =>
    `on: "${selector}" is no CSS selector; a campaign that waits for it is never shown. Correct it in the config.`,
  'check-in-refused': (store: string, reason: string) =>
    `The check-in at "${store}" does not count: ${reason}. Make its link by "npx @okyaku/cli checkin".`,
  'file-missing': (error: string) =>
    `A part of the config is without effect: ${error}. Put the tag's other files beside it.`,
  lost: (reason: string) =>
    `An event could not be delivered and is lost (${reason}); okyaku.health().lost counts them. ${
      lossesMendedBy.get(reason) ?? 'The server answers so: look at what it says about the event.'
    }`,
  'unknown-format': (to: string, format: string) =>
    `sync: there is no format "${format}"; the events for ${to} are kept. Correct it in the config.`,
  'endpoint-refuses': (to: string, status: string) =>
    `${to} answers ${status}: its events are kept and tried again. Check "sync" in the config, and the server.`,
} satisfies Record<string, (...details: string[]) => string>

const untilThen = 'Until then events stay in the memory of the page; none is stored or sent.'

/** What is to be done about a loss, by its reason. */
const lossesMendedBy = new Map([
  ['too-large', 'Record fewer or shorter properties, or let the server take larger requests.'],
  ['format', 'The format of its endpoint makes nothing of it: except it by "except" in "sync".'],
])

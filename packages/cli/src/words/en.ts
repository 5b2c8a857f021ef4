import { plain } from '../plain.ts'
import type { Words } from './words.ts'

const number = new Intl.NumberFormat('en')
const count = (n: number, one: string, many = `${one}s`) => `${number.format(n)} ${n === 1 ? one : many}`
const names = (list: readonly string[]) => list.join(', ')
const waits = (list: readonly string[]) => (list.length === 1 ? 'waits' : 'wait')

export const en: Words = {
  lang: 'en',
  file: {
    missing: name => ({ sentence: `There is no file ${name}.`, fix: 'Check the name and the folder.' }),
    folder: name => ({ sentence: `${name} is a folder.`, fix: 'Name the file in it.' }),
    unreadable: name => ({
      sentence: `${name} cannot be read.`,
      fix: 'Check that you have the right to open it.',
    }),
    'not-utf8': () => ({
      sentence: 'The text is not UTF-8 from here on.',
      fix: 'Save the file as UTF-8: most editors offer it in "Save as".',
    }),
    'too-large': () => ({
      sentence: 'The file is larger than 5 MB, which no page would load.',
      fix: 'Remove campaigns that are over.',
    }),
    empty: () => ({
      sentence: 'The file is empty.',
      fix: 'Let okyaku init write one to begin with.',
    }),
    'too-deep': () => ({
      sentence: 'The file is nested too deeply to be read.',
      fix: 'Look for brackets that open again and again.',
    }),
  },
  syntax: {
    comma: { sentence: 'A comma is missing before this.', fix: 'Put a comma at the end of the entry above.' },
    colon: {
      sentence: 'A colon is missing between a key and its value.',
      fix: 'Write "key": value.',
    },
    value: { sentence: 'A value is missing here.', fix: 'Write a value, or remove the key or comma before.' },
    key: {
      sentence: 'A key in double quotes has to stand here.',
      fix: 'Write the key in "double quotes", or remove the comma before.',
    },
    unclosed: {
      sentence: 'The file ends while a { or [ is still open.',
      fix: 'Close each { by a } and each [ by a ].',
    },
    more: {
      sentence: 'The config has ended before this.',
      fix: 'Look above for a } too many, or remove what stands here.',
    },
    text: {
      sentence: 'A text begins here, but its closing quote is not on this line.',
      fix: 'Close it by ", and write a line break in it as \\n.',
    },
    number: { sentence: 'This is not a number that JSON knows.', fix: 'Write digits, such as 500 or 0.05.' },
    escape: {
      sentence: 'The text holds a backslash that means nothing.',
      fix: 'Write \\\\ for a backslash itself.',
    },
    character: {
      sentence: 'The text holds a tab or another character that JSON does not allow.',
      fix: 'Write \\t for a tab, and remove other invisible characters.',
    },
    symbol: {
      sentence: 'JSON does not know this word or sign.',
      fix: 'Put texts in "double quotes"; only numbers, true, false and null stand without.',
    },
    quotes: {
      sentence: 'These are not the quotes that JSON knows.',
      fix: 'Write straight double quotes, "…"; word processors and some keyboards make others of them.',
    },
    wide: {
      sentence: 'This is a full-width character or space, which JSON does not know.',
      fix: 'Write it half-width. Full-width characters may stand in texts only.',
    },
    comment: { sentence: 'A comment begins here and does not end.', fix: 'End it by */.' },
  },
  duplicateKey: key => ({
    sentence: `The key "${key}" stands here a second time; only this last one counts.`,
    fix: 'Remove one of the two.',
  }),
  notStrict: {
    sentence: 'This comment or last comma is fine here, but a browser refuses the whole file for it.',
    fix: 'Let okyaku build write the file that the site loads: it leaves them out.',
  },
  wholeFile: 'the whole file',
  fine: (file, { campaigns, live, journeys, tiers, behaviors }) =>
    `${file} is fine: ${count(campaigns, 'campaign')}${live < campaigns ? ` (${live} live)` : ''}, ` +
    `${journeys ? `${count(journeys, 'journey')}, ` : ''}${count(tiers, 'tier')}, ${count(behaviors, 'behavior')}.`,
  problems: (file, n) => `${count(n, 'problem')} in ${file}.`,
  switchedOff: (ids, more, working) =>
    `Switched off until mended: ${names(ids)}${more ? ` and ${number.format(more)} more` : ''}. ` +
    (working === 0
      ? 'No other campaign is left.'
      : `The other ${working === 1 ? 'campaign works' : `${working} campaigns work`}.`),
  line: fault => {
    if (fault.kind === 'not-json') return 'is not JSON'
    if (fault.kind === 'not-object') return 'is not an object'
    if (fault.kind === 'cut-off') return `the file cannot be read on after this line: ${fault.reason}`
    const needed = {
      text: 'a text that is not empty',
      number: 'a number of milliseconds since 1970',
      object: 'an object',
    }
    return fault.fields
      .map(one => `"${one.field}" ${one.isMissing ? 'is missing' : `has to be ${needed[one.needed]}`}`)
      .join('; ')
  },
  badLines: (n, more, isDocument) =>
    `${count(n, isDocument ? 'bad event' : 'line')} left out${more ? ` (${number.format(more)} more than named here)` : ''}.`,
  exampleLine: line => `An event looks like this: ${line}`,
  rehearsal: (config, events) => `Rehearsal of ${config} on ${events}`,
  recorded: (events, visitors, from, to, zone) =>
    `${count(events, 'event')} of ${count(visitors, 'visitor')}, ${from === to ? from : `${from} to ${to}`} (${zone})`,
  nothingRecorded: 'No events.',
  columns: {
    time: 'Time',
    visitor: 'Visitor',
    event: 'Event',
    campaign: 'Campaign',
    outcome: 'Outcome',
    why: 'Not shown because of',
  },
  outcome: ({ outcome, variant, gate }) =>
    (outcome === 'skipped' ? `skipped: ${en.gates[gate!]}` : outcome === 'shown' ? 'shown' : 'held out') +
    (variant === undefined ? '' : ` (${variant})`),
  gates: {
    status: 'status',
    schedule: 'schedule',
    consent: 'consent',
    trigger: 'trigger',
    audience: 'audience',
    limits: 'limits',
    assignment: 'hold-out',
    caps: 'caps',
    arbitration: 'another message',
  },
  noDecisions: 'Nobody would have seen a message.',
  moreDecisions: n => `… and ${number.format(n)} more. All of them: --json`,
  summary: {
    campaign: 'Campaign',
    shown: 'Shown',
    reach: 'Reach',
    heldOut: 'Held out',
    goals: 'Goals',
    skipped: 'Triggered, but skipped by',
  },
  noVisitor: (visitor, events, isCut) =>
    `There is no event of a visitor "${plain(visitor)}" in ${events}${isCut ? ' up to that time' : ''}.`,
  notATime: text =>
    `"${text}" is not a time. Write "2026-11-10 10:00", or "2026-11-10" for the end of that day.`,
  standing: {
    heading: time => `How it stands at ${time}, were the trigger to fire then`,
    open: 'Visitors to show it to',
    shut: 'Visitors stopped by',
  },
  off: { draft: 'draft', paused: 'paused', broken: 'has a problem' },
  note: note => {
    switch (note.kind) {
      case 'signals':
        return (
          `${count(note.campaigns.length, 'campaign')} ${waits(note.campaigns)} for signals ` +
          `(${names(note.signals)}) that recorded events do not hold, and cannot be rehearsed: ${names(note.campaigns)}.`
        )
      case 'never-triggered':
        return `Nothing in these events triggers ${names(note.campaigns)}.`
      case 'attributes':
        return `Attributes of visitors are not in recorded events and count as missing: ${names(note.campaigns)}.`
      case 'device':
        return `Devices are not in recorded events and count as missing: ${names(note.campaigns)}.`
      case 'old-world':
        return `${count(note.events, 'event')} left out: what an earlier config showed, and the tiers it gave.`
      case 'no-page-views':
        return 'The events hold no page_view, so that page counts stay at zero and messages close only when the page changes.'
      case 'no-time-zone':
        return 'The config names no site.timeZone, so that days begin at midnight UTC here.'
      case 'goals':
        return 'Nobody has seen these messages: goals are what visitors did anyway, and nobody clicks or dismisses.'
    }
  },
}

import {
  type Description,
  example,
  type Facts,
  fitting,
  list,
  quote,
  type Sentences,
  typeText,
} from './catalogue-sentences.ts'

const types: Sentences['types'] = {
  string: 'a text in quotes that is not empty',
  number: 'a number such as 500',
  boolean: 'true or false, without quotes',
  null: 'null',
  list: 'a list such as ["a", "b"]',
  object: 'an object in braces, { … }',
  scalar: 'a text, a number, true or false',
  count: 'a whole number from 1, such as 3',
  bound: 'a whole number from 0, such as 3',
  share: 'a share between 0 and 1, such as 0.05 for 5%',
  weight: 'a number from 0, such as 1',
  percent: 'a number from 1 to 100, such as 60',
  duration: 'a duration such as "14 days"',
  durationOrEver: 'a duration such as "14 days", or "ever"',
  window: 'a length of time such as "14 days", or "session", "today" or "ever"',
  date: 'a date such as "2026-12-24" or "2026-12-24T09:00"',
  hours: 'hours such as "23:00-07:00"',
  timeZone: 'the name of a time zone such as "Asia/Tokyo"',
  locale: 'the code of a language such as "ja", "en" or "zh-Hant"',
  address: 'an address such as "/cart", "https://example.com/", "mailto:…" or "tel:…"',
}

const jsonTypes: Sentences['jsonTypes'] = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
}

/** How to write what is easily written wrong. */
const spelling: Sentences['types'] = {
  string: 'Write at least one character between "double quotes".',
  number: 'Write digits, without quotes.',
  boolean: 'Write true or false, without quotes.',
  null: 'Write null, without quotes.',
  list: 'Put it into [ and ].',
  object: 'Put keys and values into { and }.',
  scalar: 'Write one plain value, no list and no object.',
  count: 'Write digits, without quotes and without a point.',
  bound: 'Write digits, without quotes and without a point.',
  share: 'Write a number without quotes; divide a percentage by 100.',
  weight: 'Write digits, without quotes.',
  percent: 'Write digits, without quotes and without a % sign.',
  duration: 'Write a number, a space, and seconds, minutes, hours, days or weeks.',
  durationOrEver: 'Write a number, a space, and seconds, minutes, hours, days or weeks; or "ever".',
  window: 'Write a number, a space, and seconds, minutes, hours, days or weeks; or one of those three words.',
  date: 'Write year, month and day with all their digits.',
  hours: 'Write two times of the 24-hour clock with a hyphen between them.',
  timeZone: 'Write continent and city as the IANA list of time zones has them.',
  locale: 'Write the code of the language, which is not that of the country: "ja", not "jp".',
  address: 'Begin with /, https://, http://, mailto: or tel:; browsers are not sent anywhere else.',
}

const sections: Record<string, string> = {
  campaigns: 'campaign',
  journeys: 'journey',
  tiers: 'tier',
  segments: 'segment',
  scores: 'score',
  behaviors: 'behavior',
  purposes: 'purpose',
}
const sectionName = (section: string) => sections[section] ?? section

const subject = ({ name }: Facts) => (name ? `"${name}"` : 'The file')
const shown = (found: unknown) =>
  found === '' ? 'an empty text' : found === undefined ? 'nothing' : quote(found)
const typeOf = (needed: string) => typeText(needed, { types, jsonTypes }, { comma: ', ', or: ' or ' })

/** What was probably meant, else all that could have been. */
const suggest = ({ meant, known }: Facts, otherwise: string) =>
  meant !== undefined
    ? `Did you mean "${meant}"?`
    : known.length
      ? `Use one of these: ${list(known, ', ')}.`
      : otherwise

/** What else could be named. */
const others = ({ known }: Facts) => (known.length ? ` These work: ${list(known, ', ')}.` : '')

function missingKey(facts: Facts): Description {
  const { needed, known } = facts
  if (!needed) {
    return {
      sentence: `${subject(facts)} does not say what it is about: one of its keys has to be ${list(known, ', ')}.`,
      fix: facts.meant === undefined ? 'Add that key.' : `Did you mean "${facts.meant}"?`,
    }
  }
  return {
    sentence: `${subject(facts)} lacks the key "${needed}".`,
    fix:
      needed === 'alt'
        ? `Say what the picture shows, for those who cannot see it: ${example(needed)}; or "alt": "" if it only decorates.`
        : `Add it: ${example(needed)}`,
  }
}

export const en: Sentences = {
  types,
  jsonTypes,
  problems: {
    'wrong-type': facts => ({
      sentence: `${subject(facts)} has to be ${fitting(typeOf(facts.needed), facts)}; it is ${shown(facts.found)}.`,
      fix: spelling[facts.needed as keyof typeof spelling] ?? 'Change it to one of these, or remove it.',
    }),
    'unknown-key': facts => ({
      sentence: `There is no key "${facts.name}" here.`,
      fix: suggest(facts, 'Remove it.'),
    }),
    'missing-key': missingKey,
    'not-allowed': facts => ({
      sentence: `${subject(facts)} cannot be ${shown(facts.found)}.`,
      fix: suggest(facts, 'Remove it.'),
    }),
    'missing-one': facts => ({
      sentence: `${subject(facts)} lacks what it is for: ${list(facts.known, ' or ')}.`,
      fix: `Add one of them: ${facts.known.map(example).join(' or ')}`,
    }),
    'conflicting-keys': ({ name, needed }) => ({
      sentence: `"${name}" and "${needed}" cannot stand side by side.`,
      fix: 'Remove one of the two.',
    }),
    alone: facts => ({
      sentence: `"${facts.name}" means nothing without the key "${facts.needed}".`,
      fix: `Add it: ${example(facts.needed)}; or remove "${facts.name}".`,
    }),
    'unknown-locale': ({ found, needed }) => ({
      sentence: `${shown(found)} is not the code of a language.`,
      fix: needed ? `Did you mean "${needed}"?` : 'Write a code such as "ja", "en" or "zh-Hant".',
    }),
    'wrong-order': ({ found, needed }) => ({
      sentence: `It ends (${shown(found)}) before it begins (${shown(needed)}), so that it never runs.`,
      fix: 'Write an earlier "from" or a later "until".',
    }),
    'empty-list': facts => ({
      sentence: `${subject(facts)} is empty.`,
      fix: `Put at least one entry into it, or remove ${subject(facts)}.`,
    }),
    'too-short': facts => ({
      sentence: `${subject(facts)} has too few entries: it takes at least ${facts.needed}.`,
      fix: 'Add what is missing.',
    }),
    'duplicate-id': ({ found, needed }) => ({
      sentence: `A ${sectionName(needed)} above has the id ${shown(found)} already.`,
      fix: 'Give this one an id of its own.',
    }),
    'unknown-id': facts => ({
      sentence: `There is no ${sectionName(facts.needed)} ${shown(facts.found)} that works.`,
      fix: suggest(
        { ...facts, known: [] },
        `Define it under "${facts.needed}", or, if it is there, mend its own problem.${others(facts)}`,
      ),
    }),
    'unknown-step': facts => ({
      sentence: `There is no step ${shown(facts.found)} above this one.`,
      fix: suggest(facts, 'Remove "after": a step comes after the one above it.'),
    }),
    ring: ({ found, section }) => ({
      sentence: `The ${section} name each other in a ring here, by way of ${shown(found)}, so that none can be told first.`,
      fix: 'Remove one of the references in the ring.',
    }),
    'too-deep': ({ needed }) => ({
      sentence: `This is nested more than ${needed} levels deep.`,
      fix: 'Use fewer levels: a segment can hold a part of a condition under a name.',
    }),
  },
}

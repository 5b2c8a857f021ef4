import type { Facts } from './facts.ts'
import { type Block, blank } from './notice.ts'
import type { NoticeWords } from './words.ts'

/** The notice to a site's visitors: what is sent, to whom, what for, what is kept, and how to refuse. */
export function writeNotice(facts: Facts, words: NoticeWords): Block[] {
  const { endpoints, consent, honorGpc } = facts
  const isSent = endpoints.length > 0
  const { blanks } = words
  return [
    { heading: words.title, level: 1 },
    { text: isSent ? words.intro : words.nothingSent },
    ...(isSent ? [...recipients(facts, words), ...contents(facts, words)] : []),
    { heading: words.stored, level: 2 },
    { text: `${words.storedWhat} ${words.noCookie}` },
    ...(isSent ? [{ text: words.retention(blank(blanks.retention)) }] : []),
    { heading: words.refuse, level: 2 },
    { text: words.consent[consent](blank(blanks.optOut)) },
    ...(honorGpc ? [{ text: words.gpc }] : []),
    { text: words.contact(blank(blanks.contact)) },
  ]
}

function recipients(facts: Facts, words: NoticeWords): Block[] {
  const { terms, blanks } = words
  return [
    { heading: words.where, level: 2 },
    ...facts.endpoints.flatMap(({ to, host }, i): Block[] => [
      { heading: words.endpoint(i + 1, to, host), level: 3 },
      {
        terms: [
          {
            term: terms.recipient,
            says: host ? blank(blanks.recipient) : words.ownSite(blank(blanks.operator)),
          },
          { term: terms.address, says: to },
          { term: terms.purpose, says: words.purposes(facts) },
          ...(host ? [{ term: terms.theirs, says: blank(blanks.theirPurpose) }] : []),
        ],
      },
    ]),
  ]
}

function contents(facts: Facts, words: NoticeWords): Block[] {
  const { captured, observed, fields, hasTiers, shows } = facts
  return [
    { heading: words.what, level: 2 },
    { terms: [...words.ids, ...words.place, words.source, ...(hasTiers ? [words.tier] : [])] },
    { text: words.events },
    {
      list: [
        ...words.standard,
        ...captured.map(({ event, props }) => words.captured(event, props)),
        ...observed.map(kind => words.observed[kind]),
        ...(fields.length ? [words.fields(fields)] : []),
        ...(shows ? [words.shown] : []),
        ...(hasTiers ? [words.tierEvents] : []),
        words.ownEvents(blank(words.blanks.ownEvents)),
      ],
    },
    { text: words.network },
  ]
}

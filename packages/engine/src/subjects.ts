import type { Context } from './context.ts'
import type { Event, Page } from './event.ts'
import type { Shape } from './shape.ts'
import { own, type Reader } from './tests.ts'

/** What can be tested about a moment, by condition key. A new subject is one entry here. */
interface Subject {
  /** The names that can be tested, and the beginnings of such; any name where absent. */
  names?: readonly string[]
  prefixes?: readonly string[]
  read: Reader<Context>
}

export const subjects = {
  visitor: { read: ({ moment }, name) => own(moment.attributes, name) },
  page: {
    names: ['url', 'path', 'title', 'referrer', 'host'],
    prefixes: ['query.'],
    read: ({ moment }, name) => readPage(moment.page, name),
  },
  device: {
    names: ['type', 'os', 'browser', 'language', 'width'],
    read: ({ moment }, name) => own(moment.device, name),
  },
  session: {
    names: ['pages', 'seconds', 'number', 'entryPath', 'source', 'medium', 'campaign'],
    read: ({ moment, memory }, name) =>
      name === 'seconds'
        ? (moment.activeSeconds ?? (moment.now - memory.session.startedAt) / 1000)
        : own(memory.session, name),
  },
  event: { read: ({ event }, name) => event && readEvent(event, name) },
} satisfies Record<string, Subject>

export const shapeOfSubject = ({ names, prefixes }: Subject, each: Shape): Shape => ({
  each,
  ...(names && { names }),
  ...(prefixes && { prefixes }),
})

/** A property of the event, or of its page by `page.path`, `page.query.q`. */
export function readEvent(event: Event, name: string): unknown {
  return name.startsWith('page.') ? readPage(event.page, name.slice(5)) : own(event.props, name)
}

/** By hand: the engine runs where there is no `URL`. */
function readPage(page: Page | undefined, name: string): unknown {
  if (!page) return undefined
  if (name === 'host') return /^[a-z]+:\/\/([^/?#]+)/i.exec(page.url)?.[1]
  return name.startsWith('query.') ? readQuery(page.url, name.slice(6)) : own(page, name)
}

function readQuery(url: string, name: string): string | undefined {
  const query = /^[^#?]*\?([^#]*)/.exec(url)?.[1] ?? ''
  for (const pair of query.split('&')) {
    const [key = '', ...value] = pair.split('=')
    if (decode(key) === name) return decode(value.join('='))
  }
  return undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

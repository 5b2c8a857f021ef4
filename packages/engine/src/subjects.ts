import type { Context } from './context.ts'
import type { Event, Page } from './event.ts'
import type { Shape } from './shape.ts'
import { own, type Reader, testShape } from './tests.ts'

/** What can be tested about a moment, by condition key. A new subject is one entry here. */
export interface Subject {
  shape: Shape
  read: Reader<Context>
}

export const subjects: Readonly<Record<string, Subject>> = {
  visitor: { shape: { each: testShape }, read: ({ moment }, name) => own(moment.attributes, name) },
  page: {
    shape: { names: ['url', 'path', 'title', 'referrer', 'host'], prefixes: ['query.'], each: testShape },
    read: ({ moment }, name) => readPage(moment.page, name),
  },
  device: {
    shape: { names: ['type', 'os', 'browser', 'language', 'width'], each: testShape },
    read: ({ moment }, name) => own(moment.device, name),
  },
  session: {
    shape: {
      names: ['pages', 'seconds', 'number', 'entryPath', 'source', 'medium', 'campaign'],
      each: testShape,
    },
    read: ({ moment, memory }, name) =>
      name === 'seconds'
        ? (moment.activeSeconds ?? (moment.now - memory.session.startedAt) / 1000)
        : own(memory.session, name),
  },
  event: { shape: { each: testShape }, read: ({ event }, name) => event && readEvent(event, name) },
}

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
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
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

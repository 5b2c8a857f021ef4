import type { Hinge } from './asked.ts'
import type { Context } from './context.ts'
import type { Device } from './decision.ts'
import type { Event, Page } from './event.ts'
import { pace } from './leaf.ts'
import type { Session } from './memory.ts'
import type { Shape, WordsByName } from './shape.ts'
import { own, type Reader } from './tests.ts'

/** What can be tested about a moment, by condition key. A new subject is one entry here. */
export interface Subject {
  /** The names that can be tested, and the beginnings of such; any name where absent. */
  names?: readonly string[]
  prefixes?: readonly string[]
  /** All that can be found under a name, where that is known. */
  among?: WordsByName
  read: Reader<Context>
  /** Whether what stands under that name is another one at every moment, rather than the same for a while. */
  isPassing?(name: string): boolean
  /** What it hangs on; the moment where absent. */
  hinge?(name: string): Hinge
  /** How soon it changes. */
  pace: number
}

const always = () => true

export const subjects = {
  visitor: {
    pace: pace.visitor,
    read:
      (name: string) =>
      ({ moment }: Context) =>
        own(moment.attributes, name),
  },
  page: {
    pace: pace.page,
    hinge: () => 'page',
    names: ['url', 'path', 'title', 'referrer', 'host'],
    prefixes: ['query.'],
    read(name: string) {
      const read = readPage(name)
      return ({ moment }: Context) => read(moment.page)
    },
  },
  device: {
    pace: pace.visitor,
    names: ['type', 'os', 'browser', 'language', 'width'],
    among: { type: ['mobile', 'tablet', 'desktop'] },
    read:
      (name: string) =>
      ({ moment: { device } }: Context) =>
        device?.[name as keyof Device],
  },
  session: {
    pace: pace.session,
    names: ['pages', 'seconds', 'number', 'entryPath', 'source', 'medium', 'campaign'],
    // Pages are more with every page view.
    isPassing: (name: string) => name === 'seconds' || name === 'pages',
    hinge: (name: string) => (name === 'seconds' ? 'moment' : 'session'),
    read: (name: string) =>
      name === 'seconds' ? activeSeconds : ({ memory }: Context) => memory.session[name as keyof Session],
  },
  event: {
    pace: pace.page,
    isPassing: always,
    read(name: string) {
      const read = readEvent(name)
      return ({ event }: Context) => event && read(event)
    },
  },
} satisfies Record<string, Subject>

const activeSeconds = ({ moment, memory, now }: Context) =>
  moment.activeSeconds ?? (now - memory.session.startedAt) / 1000

export const shapeOfSubject = (
  { names, prefixes, among }: Omit<Subject, 'read' | 'pace'>,
  each: Shape,
): Shape => ({
  each,
  ...(names && { names }),
  ...(prefixes && { prefixes }),
  ...(among && { among }),
})

/** Reads a property of the event, or of its page by `page.path`, `page.query.q`. */
export function readEvent(name: string): (event: Event) => unknown {
  if (!name.startsWith('page.')) return event => own(event.props, name)
  // The one that is asked most takes the shortest way.
  if (name === 'page.path') return ({ page }) => page?.path
  const read = readPage(name.slice(5))
  return event => read(event.page)
}

/** By hand: the engine runs where there is no `URL`. */
function readPage(name: string): (page: Page | undefined) => unknown {
  if (name === 'host') return page => page && /^[a-z]+:\/\/([^/?#]+)/i.exec(page.url)?.[1]
  if (name.startsWith('query.')) return page => page && readQuery(page.url, name.slice(6))
  return page => page?.[name as keyof Page]
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

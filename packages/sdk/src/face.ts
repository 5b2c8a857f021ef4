import { now } from './browser.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import type { Host } from './host.ts'
import type { Okyaku } from './okyaku.ts'
import type { Occasion } from './recording.ts'
import { sanitize } from './sanitize.ts'
import type { Facts } from './visitor.ts'

export interface FaceOptions {
  desk: Desk
  gate: Gate
  /** Absent until everything is open. */
  host(): Host | undefined
  /** Here and now, for something that the page or its visitor does. */
  happening(): Occasion
  stop(): void
}

/** Longer names are a mistake, such as a whole object turned into text. */
const LONGEST_NAME = 100

/** What the page's own code calls. Nothing here throws; what comes before all is open waits its turn. */
export function createFace({ desk, gate, host, happening, stop }: FaceOptions): Okyaku {
  const { say, counts, stores } = desk
  const withHost = (fn: (host: Host) => void) => gate.pass(() => fn(host()!))
  const answered = <Answer>(ask: (host: Host) => Promise<Answer>) =>
    new Promise<Host>(resolve => withHost(resolve)).then(ask)

  /** Absent, with a word to the developer, where nothing can be made of it. */
  function clean(call: string, input: unknown): object | undefined {
    const { props, trouble } = sanitize(input)
    if (trouble) {
      const effect = props ? 'trimmed' : 'refused'
      desk.lose(effect)
      say(effect, call, trouble)
    }
    return props
  }

  /** What a visitor who wants none of it is told of is not kept. */
  const unlessDenied = (fn: (host: Host) => void) =>
    withHost(host => (host.consent() === 'denied' ? desk.lose('no-consent') : fn(host)))

  const know = (facts: Facts) => unlessDenied(host => host.know(facts))

  const answer = (granted: boolean, purposes?: string[]) => {
    const consent = { granted, at: now(), ...(purposes && { purposes: purposes.map(String) }) }
    withHost(host => host.change({ ...host.visitor(), consent }))
  }

  return {
    track(name, props) {
      if (typeof name !== 'string' || !name || name.length > LONGEST_NAME) {
        desk.lose('bad-name')
        return say('bad-name')
      }
      const cleaned = clean(`track("${name}")`, props)
      const occasion = happening()
      if (cleaned) withHost(host => host.record(name, cleaned, occasion))
    },
    identify(member, attributes) {
      know({ member: String(member), attributes: clean('identify()', attributes) })
    },
    set(attributes) {
      know({ attributes: clean('set()', attributes) })
    },
    reset: () => unlessDenied(host => host.reset()),
    show: campaign => withHost(host => host.show(campaign)),
    explain: campaign => answered(host => host.explain(campaign)),
    health() {
      const open = host()
      const problems = open?.problems() ?? []
      return {
        config: !open ? 'loading' : !open.hasConfig ? 'missing' : problems.length ? 'problems' : 'fine',
        problems,
        consent: stores.$consent.get(),
        storage: open?.isOnDisk() ? 'disk' : 'memory',
        waiting: open?.waiting() ?? 0,
        ...counts,
      }
    },
    flush: () => answered(host => host.flush()),
    consent: {
      grant: purposes => answer(true, purposes),
      revoke: () => answer(false),
    },
    // The cast: what comes back hangs on whether a file is asked for.
    export: (as => answered(host => host.held(as))) as Okyaku['export'],
    erase: () => answered(host => host.forget()),
    on: desk.on,
    stores,
    stop,
  }
}

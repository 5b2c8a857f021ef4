import type { AwaitedSignals, Signal } from './event.ts'

/** Reads off the keys under which triggers listen what the host has to watch for. */
export function awaitedSignals(keys: readonly string[]): AwaitedSignals {
  const of = (kind: Signal['kind']) =>
    keys.filter(key => key.startsWith(`${kind}\n`)).map(key => key.slice(kind.length + 1))
  return {
    exitIntent: of('exitIntent').length > 0,
    scrolled: of('scrolled').map(Number),
    dwell: of('dwell').map(Number),
    idle: of('idle').map(Number),
    visible: of('visible').map(words => {
      const space = words.indexOf(' ')
      return { ms: Number(words.slice(0, space)), selector: words.slice(space + 1) }
    }),
    clicked: of('clicked'),
    rageClick: of('rageClick').length > 0,
    formAbandoned: of('formAbandoned'),
  }
}

import { global, now, onVisible, type Stop, thisTag } from './browser.ts'
import { capturePageViews } from './capture/page-views.ts'
import { warn } from './console.ts'
import { createDesk } from './desk.ts'
import { callSafely } from './emitter.ts'
import { createFace } from './face.ts'
import { createGate } from './gate.ts'
import { type Host, openHost } from './host.ts'
import type { LoadPopup } from './messages.ts'
import type { Okyaku } from './okyaku.ts'
import type { LoadChecker } from './rules.ts'

export type { Export, Health, Okyaku, OkyakuEvents, Shown } from './okyaku.ts'
export type { ConsentState, Stores, VisitorFacts } from './stores.ts'
export type { Visitor } from './visitor.ts'

export interface Options {
  /** The address of an `okyaku.json`, or what would be in it. */
  config: string | object
  /** Where the code of messages comes from, when the first one is due. */
  loadPopup?: LoadPopup
  /** Where the checker of configs comes from, when it is needed. */
  loadChecker?: LoadChecker
}

/** Starts recording, deciding and delivering. Resolves when all is open; never rejects. */
export async function start(options: Options): Promise<Okyaku> {
  const { okyaku, ready } = begin({
    loadPopup: () => import('./popup/index.ts'),
    loadChecker: () => import('./checking.ts'),
    ...options,
  })
  await ready
  return okyaku
}

/** Begins at once: what is called before all is open keeps its own time and page, and waits. */
function begin({ config: source, loadPopup, loadChecker }: Required<Options>): {
  okyaku: Okyaku
  ready: Promise<void>
} {
  const desk = createDesk()
  const gate = createGate()
  let host: Host | undefined
  let isStopped = false

  const stops: Stop[] = [
    onVisible(restored => {
      if (!restored || !host) return
      gate.close()
      void host.resume().finally(gate.open)
    }),
    capturePageViews(page => {
      const at = now()
      gate.pass(() => host!.view({ at, page }))
    }),
  ]

  function stop(): void {
    gate.wallUp()
    isStopped = true
    host?.stop()
    stops.splice(0).forEach(one => one())
  }

  const okyaku = createFace({ desk, gate, host: () => host, stop })
  const ready = openHost({ source, loadPopup, loadChecker, desk, gate, track: okyaku.track }).then(
    opened => {
      host = opened
      if (isStopped) host.stop()
      else gate.open()
    },
    error => desk.say(`Could not start: ${error}. Please report this.`),
  )
  return { okyaku, ready }
}

type Queued = (okyaku: Okyaku) => void

/** The script tag's start: by its own attributes, with the calls that the page has queued. */
export function startTag(files: { popup: string; checker: string }): void {
  const { src, config } = thisTag()
  const queue = global.get() as Queued[] | Okyaku | undefined
  if (queue && !Array.isArray(queue))
    warn('The tag is on this page twice; the second does nothing. Remove one of them.')
  else if (!config)
    warn('The tag has no config. Write <script async src="okyaku.js" data-config="/okyaku.json">.')
  else startGlobal(config, file => import(new URL(file, src).href), files, queue ?? [])
}

/** @param load a relative import in a classic script would be relative to the page, or forbidden */
function startGlobal(
  config: string,
  load: <Module>(file: string) => Promise<Module>,
  files: { popup: string; checker: string },
  queue: Queued[],
): void {
  const { okyaku } = begin({
    config,
    loadPopup: () => load(files.popup),
    loadChecker: () => load(files.checker),
  })
  const push = (fn: Queued) => callSafely(fn, okyaku)
  const stop = () => {
    okyaku.stop()
    if (global.get() === face) global.remove()
  }
  const face = { ...okyaku, push, stop }
  global.set(face)
  queue.forEach(push)
}

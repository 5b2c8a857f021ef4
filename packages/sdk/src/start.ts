import { global, later, now, onNavigation, onVisible, type Stop, thisTag } from './browser.ts'
import { capturePageViews } from './capture/page-views.ts'
import { createSay } from './console.ts'
import { createDesk } from './desk.ts'
import { callSafely } from './emitter.ts'
import { createFace } from './face.ts'
import type { ConfigWithFormats } from './formats/format.ts'
import { createGate } from './gate.ts'
import { type Host, type Loaders, openHost } from './host.ts'
import type { Okyaku } from './okyaku.ts'
import { openLate } from './open-late.ts'

/** `load...`: where the files come from that are loaded when they are needed; the package's own by default. */
export interface Options extends Partial<Loaders> {
  /** The address of an `okyaku.json`, or what would be in it: `{ ... } satisfies Config` has it checked by TypeScript. */
  config: string | ConfigWithFormats | object
  /** A public key of Ed25519, in Base64: a config that was not signed for it is not used. `okyaku keys` makes one. */
  key?: string | undefined
}

/** So long does a page that comes into sight let the one before it write: Chromium would break that off. */
const LET_WRITE = 100

/** The npm package's start, on a page. */
export async function startPage(options: Options): Promise<Okyaku> {
  const { okyaku, ready } = begin({
    loadPopup: () => import('./popup/index.ts'),
    loadChecker: () => import('./rules/checking.ts'),
    loadRules: () => import('./rules/on-page.ts'),
    loadMoments: () => import('./moments/index.ts'),
    loadObservers: () => import('./observers/index.ts'),
    loadPrivacy: () => import('./privacy/index.ts'),
    loadFormats: () => import('./formats/aim.ts'),
    loadTrouble: () => import('./trouble/index.ts'),
    ...options,
  })
  await ready
  return okyaku
}

/** Begins at once: what is called before all is open keeps its own time and page, and waits. */
function begin({ config: source, key, ...loaders }: Options & Loaders): {
  okyaku: Okyaku
  ready: Promise<void>
} {
  const desk = createDesk(loaders.loadTrouble)
  const gate = createGate()
  let host: Host | undefined
  let isStopped = false

  const stops: Stop[] = [
    // Other tabs may have gone on meanwhile, or the page was in the back/forward cache.
    onVisible(() => {
      if (!host) return
      gate.close()
      later(() => void host?.resume().finally(gate.open), LET_WRITE)
    }),
  ]
  const views = capturePageViews({
    onAddress: changed =>
      onNavigation(changed) ??
      // What a browser without the Navigation API needs is not in the tag.
      openLate(
        loaders.loadObservers,
        ({ onHistory }) => {
          changed(false)
          return onHistory(changed)
        },
        desk.say,
      ),
    left: () => gate.pass(() => host!.leave()),
    viewed: (page, at) => gate.pass(() => host!.view({ at, page })),
  })
  stops.push(views.stop)

  function stop(): void {
    gate.wallUp()
    isStopped = true
    host?.stop()
    stops.splice(0).forEach(one => one())
  }

  const occasion = () => ({ at: now(), page: views.page() })
  function happening() {
    views.settle()
    return occasion()
  }

  const okyaku = createFace({ desk, gate, host: () => host, happening, stop })
  const ready = openHost({ ...loaders, source, key, desk, gate, occasion, track: okyaku.track }).then(
    opened => {
      host = opened
      if (isStopped) host.stop()
      else gate.open()
    },
    error => desk.say('start-failed', String(error)),
  )
  return { okyaku, ready }
}

type Queued = (okyaku: Okyaku) => void

/** What each file beside the tag loads: `okyaku-rules-` and the release's name. */
const laterFiles: (keyof Loaders)[] = [
  'loadRules',
  'loadPopup',
  'loadChecker',
  'loadMoments',
  'loadObservers',
  'loadPrivacy',
  'loadFormats',
  'loadTrouble',
]

/** The script tag's start: by its own attributes, with the calls that the page has queued. */
export function startTag(release: string): void {
  const { src, config, key } = thisTag()
  // A relative import in a classic script would be relative to the page, or forbidden.
  const load = async (name: string) =>
    import(new URL(`okyaku-${name.slice(4).toLowerCase()}-${release}.js`, src).href)
  const loaders = Object.fromEntries(laterFiles.map(name => [name, () => load(name)])) as unknown as Loaders
  const say = createSay(loaders.loadTrouble)
  const queue = global.get() as Queued[] | Okyaku | undefined
  if (queue && !Array.isArray(queue)) say('tag-twice')
  else if (!config) say('tag-without-config')
  else startGlobal({ config, key, ...loaders }, queue ?? [])
}

function startGlobal(options: Options & Loaders, queue: Queued[]): void {
  const { okyaku } = begin(options)
  const push = (fn: Queued) => callSafely(fn, okyaku)
  const stop = () => {
    okyaku.stop()
    if (global.get() === face) global.remove()
  }
  const face = { ...okyaku, push, stop }
  global.set(face)
  queue.forEach(push)
}

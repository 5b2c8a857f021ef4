/** The one file that reads window, document, navigator, time and randomness. Every listener returns its undo. */

export type Stop = () => void

/** The part of the engine's `Page` that a browser can tell. */
export interface CurrentPage {
  url: string
  path: string
  title: string
  referrer: string
}

/** Browsers fire a longer timer at once: the delay is a signed 32-bit number. */
const LONGEST_DELAY = 2 ** 31 - 1
/** `Node.DOCUMENT_FRAGMENT_NODE`: on an event's way, a shadow root. */
const FRAGMENT = 11

export const hasPage = (): boolean => typeof document === 'object'

export const now = (): number => Date.now()
/** Milliseconds of a clock that nobody sets, unlike the device's, which may go back or leap while it sleeps. */
export const elapsed = (): number => performance.now()
export const random = (): number => Math.random()

export function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return [...bytes].map(byte => (byte % 36).toString(36)).join('')
}

export function later(fn: () => void, ms: number): Stop {
  const timer = setTimeout(fn, Math.min(ms, LONGEST_DELAY))
  return () => clearTimeout(timer)
}

export const request = (url: string, options?: RequestInit): Promise<Response> => fetch(url, options)

export function onWindow<Name extends keyof WindowEventMap>(
  name: Name,
  fn: (event: WindowEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): Stop {
  window.addEventListener(name, fn, options)
  return () => window.removeEventListener(name, fn, options)
}

export function onDocument<Name extends keyof DocumentEventMap>(
  name: Name,
  fn: (event: DocumentEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): Stop {
  document.addEventListener(name, fn, options)
  return () => document.removeEventListener(name, fn, options)
}

export const isVisible = (): boolean => document.visibilityState === 'visible'

/**
 * Calls `fn` when the page goes out of sight, `leaving` when perhaps for good. On closing, both moments come:
 * `pagehide` first. `first` puts it before the listeners that write down and send what it records.
 */
export function onHidden(fn: (leaving: boolean) => void, first = false): Stop {
  const options = { capture: first }
  const stops = [
    onWindow('pagehide', () => fn(true), options),
    onDocument('visibilitychange', () => isVisible() || fn(false), options),
  ]
  return () => stops.forEach(stop => stop())
}

/** Calls `fn` when the page comes back into sight, `restored` when out of the back/forward cache. */
export function onVisible(fn: (restored: boolean) => void): Stop {
  const stops = [
    onWindow('pageshow', event => event.persisted && fn(true)),
    onDocument('visibilitychange', () => isVisible() && fn(false)),
  ]
  return () => stops.forEach(stop => stop())
}

/** Calls `fn` once a page that the browser prepares in advance is really looked at: now, as a rule. */
export function whenActivated(fn: () => void): Stop {
  if (!(document as { prerendering?: boolean }).prerendering) {
    fn()
    return () => undefined
  }
  const name = 'prerenderingchange' as keyof DocumentEventMap
  return onDocument(name, fn, { once: true })
}

export function currentPage(): CurrentPage {
  const { href, pathname } = location
  return { url: href, path: pathname, title: document.title, referrer: document.referrer }
}

/**
 * Runs `fn` while lists are written as JSON writes them: old versions of Prototype, and what imitates them, give arrays a
 * `toJSON` that makes texts of them. https://github.com/prototypejs/prototype/issues/86
 */
export function withPlainJson<Result>(fn: () => Result): Result {
  const lists = Array.prototype as { toJSON?: unknown }
  const theirs = lists.toJSON
  if (!theirs) return fn()
  // Where they have frozen it, this does nothing.
  Reflect.set(lists, 'toJSON', undefined)
  try {
    return fn()
  } finally {
    Reflect.set(lists, 'toJSON', theirs)
  }
}

/** A parameter of the page's address. */
export function queryParameter(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined
}

/** The depth to which the page has been seen, 0 to 100. */
export function scrolledPercent(): number {
  const { scrollHeight } = document.documentElement
  return Math.min(100, ((scrollY + innerHeight) / scrollHeight) * 100)
}

export const scrollTop = (): number => scrollY

export function nextFrame(fn: () => void): Stop {
  const frame = requestAnimationFrame(fn)
  return () => cancelAnimationFrame(frame)
}

type Method = (...args: never[]) => unknown

/** Calls `called` after every call of a method that is not ours, with its arguments. The undo puts the method back. */
export function afterCalls<Name extends string>(
  target: { [name in Name]: Method },
  name: Name,
  called: (args: unknown[]) => void,
): Stop {
  const wasOwn = Object.hasOwn(target, name)
  const original = target[name]
  let isOn = true
  const patched = (...args: never[]) => {
    const result = original.apply(target, args)
    if (isOn) called(args)
    return result
  }
  target[name] = patched
  return () => {
    isOn = false
    // Where another script has patched it since, taking ours out would take out theirs.
    if (target[name] !== patched) return
    if (wasOwn) target[name] = original
    else delete (target as { [name in Name]?: Method })[name]
  }
}

/**
 * Calls `fn` after the address has changed without a page being loaded; `replaces`: in place of the one before. Undefined
 * in browsers before the Navigation API, which Safari and Firefox have since the end of 2025.
 */
export function onNavigation(fn: (replaces: boolean) => void): Stop | undefined {
  const { navigation } = window as { navigation?: EventTarget }
  const changed = (event: Event & { navigationType?: string }) => fn(event.navigationType === 'replace')
  navigation?.addEventListener('currententrychange', changed)
  return navigation && (() => navigation.removeEventListener('currententrychange', changed))
}

/** The same by the history's methods, which have to be patched: nothing else tells of a page that has been pushed. */
export function onHistory(fn: (replaces: boolean) => void): Stop {
  const move = () => fn(false)
  const stops = [
    afterCalls(history, 'pushState', move),
    afterCalls(history, 'replaceState', () => fn(true)),
    onWindow('popstate', move),
    onWindow('hashchange', move),
  ]
  return () => stops.forEach(stop => stop())
}

/** An array of the page's own that others push onto, such as `dataLayer`; made where there is none. */
export function sharedArray(name: string): { array: unknown[]; remove: Stop } {
  const page = window as unknown as Record<string, unknown>
  const found = page[name]
  if (Array.isArray(found)) return { array: found, remove: () => undefined }
  const array: unknown[] = []
  page[name] = array
  return {
    array,
    remove() {
      if (page[name] === array && !array.length) delete page[name]
    },
  }
}

/** The elements that an event goes through, inmost first; those in a closed shadow root are the component's own affair. */
export const elementsOn = (event: Event): Element[] =>
  event.composedPath().filter((one): one is Element => 'matches' in one)

/** The inmost element of the event's way that the selector finds. */
export const findOn = (event: Event, selector: string): Element | undefined =>
  event.composedPath().find((one): one is Element => 'matches' in one && (one as Element).matches(selector))

export function isValidSelector(selector: string): boolean {
  try {
    document.querySelector(selector)
    return true
  } catch {
    return false
  }
}

export const findAll = (selector: string, root: ParentNode = document): Element[] => [
  ...root.querySelectorAll(selector),
]

/** The document, and every open shadow root in it, however deep. */
export function openRoots(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const within = findAll('*', root).flatMap(({ shadowRoot }) => (shadowRoot ? openRoots(shadowRoot) : []))
  return [root, ...within]
}

/** Calls `fn` when something has changed in one of the observed roots: where nothing else is said, which elements there are. */
export function onMutation(fn: () => void, options: MutationObserverInit = { childList: true }) {
  const observer = new MutationObserver(fn)
  return {
    observe: (root: Document | ShadowRoot): void => observer.observe(root, { ...options, subtree: true }),
    stop: (): void => observer.disconnect(),
  }
}

/**
 * Listens for an event that does not leave a shadow root, in the document and in every open one: the visitor has to
 * enter it first, by the pointer or the keyboard.
 */
export function onEveryRoot(name: keyof DocumentEventMap, fn: (event: Event) => void): Stop {
  const capture = { capture: true }
  const left = new AbortController()
  // To add a listener again does nothing.
  const listen = (root: EventTarget) => root.addEventListener(name, fn, { ...capture, signal: left.signal })
  const enter = (event: Event) =>
    event.composedPath().forEach(one => (one as Node).nodeType === FRAGMENT && listen(one))
  const stops = [
    onDocument(name, fn, capture),
    onDocument('click', enter, capture),
    onDocument('focusin', enter, capture),
    () => left.abort(),
  ]
  return () => stops.forEach(stop => stop())
}

/** Tells how much of each observed element is in view: at first, and when that passes one of the thresholds. */
export function onIntersection(threshold: number[], fn: (entry: IntersectionObserverEntry) => void) {
  const observer = new IntersectionObserver(entries => entries.forEach(fn), { threshold })
  return {
    observe: (element: Element): void => observer.observe(element),
    stop: (): void => observer.disconnect(),
  }
}

export function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** How many characters are selected, in a field or else on the page. */
export function selectedLength(target: EventTarget | undefined): number {
  const { selectionStart, selectionEnd } = (target ?? {}) as Partial<HTMLInputElement>
  const within = (selectionEnd ?? 0) - (selectionStart ?? 0)
  return within || String(getSelection() ?? '').length
}

export const viewportHeight = (): number => innerHeight

/** The element that marks the place of inline messages called `slot`. */
export function findSlot(slot: string): Element | undefined {
  return document.querySelector(`[data-okyaku-slot="${CSS.escape(slot)}"]`) ?? undefined
}

export function aboutDevice() {
  const { userAgent: agent, language, maxTouchPoints: touchPoints } = navigator
  // The language of the page is the one that the visitor has chosen to read in.
  return { agent, language, width: innerWidth, touchPoints, pageLanguage: document.documentElement.lang }
}

export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const asksForPrivacy = (): boolean =>
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

export const asksNotToBeTracked = (): boolean => navigator.doNotTrack === '1'

/** Of the consent platform on the page, by IAB TCF. */
export const tcfApi = (): unknown => (window as { __tcfapi?: unknown }).__tcfapi

export const isSameOrigin = (url: string): boolean => new URL(url, location.href).origin === location.origin

/** Where a developer works on the site. */
export const isOwnMachine = (): boolean => /^(localhost|127\.|\[::1\]$)/.test(location.hostname)

/** Absent on pages that are not served securely. */
export const getSubtle = (): SubtleCrypto | undefined => crypto.subtle as SubtleCrypto | undefined

export const getLocks = (): LockManager | undefined => navigator.locks

export const openDatabase = (name: string): IDBOpenDBRequest => indexedDB.open(name)

/** Whether a database is on this device already; asking makes none. */
export async function hasDatabase(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(database => database.name === name)
  } catch {
    return false
  }
}

export function openChannel(name: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined
}

/** The tag, while it runs. */
export function thisTag() {
  const { src = '', dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>
  return { src, config: dataset.config, key: dataset.key }
}

/** The one name we add to the page. */
export const global = {
  get: (): unknown => (window as { okyaku?: unknown }).okyaku,
  set(value: unknown): void {
    ;(window as { okyaku?: unknown }).okyaku = value
  },
  remove(): void {
    delete (window as { okyaku?: unknown }).okyaku
  },
}

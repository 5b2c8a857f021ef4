import {
  type CurrentPage,
  currentPage,
  later,
  now,
  onHidden,
  onVisible,
  type Stop,
  whenActivated,
} from '../browser.ts'

/** A router that fetches what a page shows sets its title when that is there: so long is it waited for. */
const PATIENCE = 1000
/** A title that was set before the address may be set once more. */
const SHORT_PATIENCE = 100
const LOOK_AGAIN = 50

export interface PageViewsOptions {
  /** The visitor leaves the page told last for another one that is not loaded. */
  left(): void
  viewed(page: CurrentPage, at: number): void
  /** Calls after the address has changed without a page being loaded; `replaces`: in place of the one before. */
  onAddress(changed: (replaces: boolean) => void): Stop
}

export interface PageViews {
  /** Where the visitor is. The referrer is the page before, also on a site that loads no pages. */
  page(): CurrentPage
  /** Something happens on the page that is about to be told: it comes first. */
  settle(): void
  stop: Stop
}

/** The address has changed. */
interface Change {
  at: number
  /** The title at that moment, which may still be the one of the page before. */
  from: string
  /** Milliseconds. */
  patience: number
  /** Absent where it is another place on the same page. */
  page?: CurrentPage
}

/**
 * Tells every page view: of a loaded page, of one that comes back out of the back/forward cache, and of a site that
 * changes pages without loading. Such a site sets the title after the address, and may redirect at once: its view is
 * told once, when the title is there or does not come, with the time at which the address changed.
 */
export function capturePageViews({ left, viewed, onAddress }: PageViewsOptions): PageViews {
  let last = ''
  let referrer: string | undefined
  /** The title seen last: a page that is turned to has it, too, until its own comes. */
  let title = ''
  let change: Change | undefined
  let cancel: Stop | undefined

  function page(): CurrentPage {
    const found = currentPage()
    if (!change) title = found.title
    return { ...found, ...(referrer !== undefined && { referrer }) }
  }

  function view(found = page(), at = now()): void {
    last = found.url
    viewed(found, at)
  }

  function settle(): void {
    if (!change?.page) return
    const { page: turnedTo, at } = change
    change = undefined
    cancel?.()
    // The visitor may be elsewhere by now; the title is still the one of that page.
    view({ ...turnedTo, title: page().title }, at)
  }

  function check(replaces: boolean): void {
    // Replaced before it was told, it was a redirect.
    if (!replaces) settle()
    const from = currentPage().title
    change ??= { at: now(), from, patience: from === title ? PATIENCE : SHORT_PATIENCE }
    cancel?.()
    cancel = later(look, 0)
  }

  function look(): void {
    const found = currentPage()
    if (!isSamePage(found.url, last)) turn(found.url)
    if (!change?.page) change = undefined
    else if (found.title !== change.from || now() - change.at >= change.patience) settle()
    else cancel = later(look, LOOK_AGAIN)
  }

  function turn(url: string): void {
    if (!change!.page) {
      left()
      referrer = last
      change!.at = now()
    }
    last = url
    change!.page = page()
  }

  const stops = [
    onHidden(settle, true),
    whenActivated(() => view()),
    onAddress(check),
    onVisible(restored => restored && view()),
    () => cancel?.(),
  ]
  return { page, settle, stop: () => stops.forEach(stop => stop()) }
}

/** An anchor is a place on the same page; a fragment like `#/cart` or `#!cart` is a router's page. */
export function isSamePage(a: string, b: string): boolean {
  const pageOf = (url: string) => url.replace(/#(?![/!]).*$/, '')
  return pageOf(a) === pageOf(b)
}

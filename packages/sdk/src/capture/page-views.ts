import {
  afterCalls,
  type CurrentPage,
  currentPage,
  getHistory,
  later,
  onVisible,
  onWindow,
  type Stop,
  whenActivated,
} from '../browser.ts'

/**
 * Tells every page view: of a loaded page, of one that comes back out of the back/forward cache, and of a site that
 * changes pages without loading. Such a site sets the title after the address, and may redirect at once: its view is
 * told a moment later, and once.
 */
export function capturePageViews(viewed: (page: CurrentPage) => void): Stop {
  let last = ''
  let cancel: Stop | undefined

  function view(page = currentPage()): void {
    last = page.url
    viewed(page)
  }

  function check(): void {
    cancel?.()
    cancel = later(() => {
      const page = currentPage()
      if (!isSamePage(page.url, last)) view({ ...page, referrer: last })
    }, 0)
  }

  const stops = [
    whenActivated(view),
    // No event tells of these in all the browsers of the last two years.
    afterCalls(getHistory(), 'pushState', check),
    afterCalls(getHistory(), 'replaceState', check),
    onWindow('popstate', check),
    onWindow('hashchange', check),
    onVisible(restored => restored && view()),
    () => cancel?.(),
  ]
  return () => stops.forEach(stop => stop())
}

/** An anchor is a place on the same page; a fragment like `#/cart` or `#!cart` is a router's page. */
export function isSamePage(a: string, b: string): boolean {
  const pageOf = (url: string) => url.replace(/#(?![/!]).*$/, '')
  return pageOf(a) === pageOf(b)
}

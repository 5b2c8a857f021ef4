import { createSheet } from './dom.ts'

/**
 * Every change to the page outside our shadow root. Each is one style sheet, adopted and given back: it leaves no
 * attribute behind, and restores what the page has changed in the meantime too.
 */
function adopt(css: string): () => void {
  const sheet = createSheet(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(adopted => adopted !== sheet)
  }
}

/** Keeps the page from scrolling. A scroll bar that goes leaves its room behind, so that nothing moves. */
export function lockScroll(): () => void {
  const html = document.documentElement
  const style = getComputedStyle(html)
  // The window scrolls by the body's `overflow` where the root has none, and only one of them may be touched:
  // hidden on the root, a body with an `overflow` of its own would begin to scroll by itself, from its top.
  const scroller = style.overflowY === 'visible' ? 'body' : 'html'
  const gutter = innerWidth > html.clientWidth && style.scrollbarGutter === 'auto'
  return adopt(
    `${scroller}{overflow:hidden!important}${gutter ? 'html{scrollbar-gutter:stable!important}' : ''}`,
  )
}

/** Lets the browser scroll what gets focus out from under a bar (WCAG 2.4.11). */
export function keepClear(edge: 'top' | 'bottom', pixels: number): () => void {
  const property = `scroll-padding-${edge}`
  const own = getComputedStyle(document.documentElement).getPropertyValue(property)
  return adopt(`html{${property}:calc(${own === 'auto' ? '0px' : own} + ${pixels}px)!important}`)
}

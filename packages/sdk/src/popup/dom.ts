/**
 * An element of ours in the page, closed to it. The styles are adopted, which every Content Security Policy allows.
 */
export function createHost(parent: Element, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('okyaku-message')
  const root = host.attachShadow({ mode: 'closed' })
  root.adoptedStyleSheets = [createSheet(css)]
  parent.append(host)
  return { host, root }
}

export function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/**
 * Tells when an element has left the page, even with all its surroundings. Nothing else tells that of an ancestor
 * but watching the whole document: a size observer does, because an element outside the page has no size.
 */
export function onRemoved(element: Element, removed: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (!element.isConnected) removed()
  })
  observer.observe(element)
  return () => observer.disconnect()
}

/** Once, after `ms`. Returns its undo. */
export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export function onVisibility(changed: (hidden: boolean) => void): () => void {
  const tell = () => changed(document.hidden)
  document.addEventListener('visibilitychange', tell)
  tell()
  return () => document.removeEventListener('visibilitychange', tell)
}

/** Puts words on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

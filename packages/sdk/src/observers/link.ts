import { findOn, onDocument, type Stop } from '../browser.ts'

/** Tells each click on a link, by the pointer's first or middle button or by the keyboard. */
export function onLink(followed: (link: HTMLAnchorElement) => void): Stop {
  function look(event: MouseEvent): void {
    const link = event.button < 2 ? findOn(event, 'a[href], area[href]') : undefined
    // In a drawing, a link's address is no text.
    if (typeof (link as HTMLAnchorElement | undefined)?.href === 'string') followed(link as HTMLAnchorElement)
  }
  const stops = (['click', 'auxclick'] as const).map(name => onDocument(name, look, { capture: true }))
  return () => stops.forEach(stop => stop())
}

/** In GA4's words; what the link has not is left out. */
export const aboutLink = ({ href, hostname, id, className }: HTMLAnchorElement): object => ({
  link_url: href,
  link_domain: hostname,
  ...(id && { link_id: id }),
  ...(className && { link_classes: className }),
})

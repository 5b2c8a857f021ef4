import { elementsOn, findOn } from '../browser.ts'

/** What looks as if a click on it did something. */
export const CLICKABLE =
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [onclick]'

const MOST_CLASSES = 2

/** The clicked element as a selector would call it, `button#buy.large`: enough to find it, and none of its words. */
export function describe(event: Event): string {
  const element = findOn(event, CLICKABLE) ?? elementsOn(event)[0]
  if (!element) return 'document'
  const id = element.getAttribute('id')
  const classes = [...element.classList].slice(0, MOST_CLASSES)
  return [element.localName, ...(id ? [`#${id}`] : []), ...classes.map(name => `.${name}`)].join('')
}

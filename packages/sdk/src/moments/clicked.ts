import { findOn, onWindow, type Stop } from '../browser.ts'

/** Tells every click on or within an element that one of the selectors finds. */
export function observeClicked(selectors: string[], clicked: (selector: string) => void): Stop {
  // First of all listeners, so that no handler of the page can stop the event before, or remove the element.
  return onWindow('click', event => selectors.filter(one => findOn(event, one)).forEach(clicked), {
    capture: true,
  })
}

/** The elements that an event goes through, inmost first; those in a closed shadow root are the component's own affair. */
export const elementsOn = (event: Event): Element[] =>
  event.composedPath().filter((one): one is Element => 'matches' in one)

/** The inmost element of the event's way that the selector finds. */
export const findOn = (event: Event, selector: string): Element | undefined =>
  elementsOn(event).find(element => element.matches(selector))

import { elementsOn, findOn, later, onDocument, onHidden, type Stop } from '../browser.ts'

/** Someone who looks something up comes back to the form before that. */
const PATIENCE = 10_000

export interface FormWatch {
  /** The visitor goes to another page. */
  leave(): void
  stop: Stop
}

/**
 * Tells once of each form that the visitor has begun to fill in and then leaves without sending it: for something else
 * on the page, another tab, another page. The selector finds the form, or what is around its fields.
 */
export function observeFormAbandoned(selector: string, abandoned: () => void): FormWatch {
  /** Begun forms, each with the end of its waiting where the visitor is elsewhere. */
  const begun = new Map<Element, Stop | undefined>()
  const over = new Set<Element>()

  function finish(form: Element): void {
    begun.get(form)?.()
    begun.delete(form)
    over.add(form)
  }

  function abandon(form: Element): void {
    finish(form)
    abandoned()
  }

  const leave = () => [...begun.keys()].forEach(abandon)

  function wait(form: Element): void {
    begun.get(form)?.()
    begun.set(
      form,
      later(() => abandon(form), PATIENCE),
    )
  }

  function change(event: Event): void {
    const form = findOn(event, selector)
    if (!form || over.has(form)) return
    begun.get(form)?.()
    begun.set(form, undefined)
    // Not every browser gives a pressed box the focus.
    if (!form.matches(':focus-within')) wait(form)
  }

  function enter(event: Event): void {
    const form = findOn(event, selector)
    if (!form || !begun.has(form)) return
    begun.get(form)?.()
    begun.set(form, undefined)
  }

  function exit(event: FocusEvent): void {
    const form = findOn(event, selector)
    if (form && begun.has(form) && !form.contains(event.relatedTarget as Node | null)) wait(form)
  }

  /** Scripts that send a form by themselves read its data at least. */
  const send = (event: Event) =>
    elementsOn(event)
      .filter(element => element.matches(selector))
      .forEach(finish)

  const capture = { capture: true }
  const stops = [
    onDocument('input', change, capture),
    onDocument('change', change, capture),
    onDocument('focusin', enter, capture),
    onDocument('focusout', exit, capture),
    onDocument('submit', send, capture),
    onDocument('formdata', send, capture),
    onHidden(leave),
    () => [...begun.values()].forEach(end => end?.()),
  ]
  return { leave, stop: () => stops.forEach(stop => stop()) }
}

import type { Capture } from '@okyaku/engine'
import { type CurrentPage, elementsOn, findOn, onDocument, onEveryRoot, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { controlsOf, readFields } from './fields.ts'

/** Takes in that forms are begun and sent. What is filled in is taken of the named fields alone. */
export function captureForms(setting: Capture['forms'], page: CurrentPage, take: Take): Stop {
  const fields = typeof setting === 'object' ? [setting.fields].flat() : []
  const begun = new WeakSet<Element>()

  function begin(event: Event): void {
    const form = findOn(event, 'form')
    if (!form || begun.has(form)) return
    begun.add(form)
    take('form_start', { ...aboutForm(form, page), ...aboutFirst(form, elementsOn(event)[0]!) })
  }

  function send(event: Event): void {
    const form = event.target as Element
    const { submitter } = event as SubmitEvent
    const text = submitter?.getAttribute('value') || submitter?.textContent?.trim()
    take('form_submit', {
      ...readFields(form, fields),
      ...aboutForm(form, page),
      ...(text && { form_submit_text: text }),
    })
  }

  const stops = [onDocument('input', begin, { capture: true }), onEveryRoot('submit', send)]
  return () => stops.forEach(stop => stop())
}

/** In GA4's words. By attributes: a field called `id` hides the form's own `id`. */
function aboutForm(form: Element, page: CurrentPage): object {
  const [id, name] = [form.getAttribute('id'), form.getAttribute('name')]
  return {
    ...(id && { form_id: id }),
    ...(name && { form_name: name }),
    form_destination: addressOf(form.getAttribute('action') ?? '', page.url),
  }
}

function addressOf(action: string, base: string): string {
  try {
    return new URL(action, base).href
  } catch {
    return action
  }
}

function aboutFirst(form: Element, field: Element): object {
  const told = {
    id: field.getAttribute('id'),
    name: field.getAttribute('name'),
    type: (field as HTMLInputElement).type,
  }
  const position = controlsOf(form).indexOf(field) + 1
  return Object.fromEntries(
    Object.entries({ ...told, position }).flatMap(([name, value]) =>
      value ? [[`first_field_${name}`, value]] : [],
    ),
  )
}

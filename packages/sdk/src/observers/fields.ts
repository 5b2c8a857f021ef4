import { findAll } from '../browser.ts'

/** Never read, whatever the config names: passwords, cards, codes and files. */
const SECRET =
  '[type="password" i], [type="file" i], [autocomplete*="cc-" i], [autocomplete*="password" i], [autocomplete*="one-time-code" i]'

/** The controls of a form, but for its buttons. */
export const controlsOf = (form: Element): Element[] =>
  findAll('input, select, textarea', form).filter(
    control => !control.matches('[type="submit" i], [type="button" i]'),
  )

/** The values of the named fields, by name; a list where there are several. */
export function readFields(form: Element, names: readonly unknown[]): { [name: string]: string | string[] } {
  const controls = controlsOf(form).filter(control => !control.matches(SECRET)) as HTMLInputElement[]
  const read = names.flatMap(name => {
    const values = controls.filter(control => control.name === name).flatMap(valuesOf)
    return values.length ? [[name, values.length > 1 ? values : values[0]!]] : []
  })
  return Object.fromEntries(read)
}

function valuesOf(control: HTMLInputElement | HTMLSelectElement): string[] {
  if ('selectedOptions' in control) return [...control.selectedOptions].map(({ value }) => value)
  const isBox = control.type === 'checkbox' || control.type === 'radio'
  return isBox && !control.checked ? [] : [control.value]
}

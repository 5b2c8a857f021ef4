/**
 * Builds an element. Never HTML strings: the shop also runs where the browser enforces Trusted Types.
 * A function among the attributes is a listener, `true` an attribute without a value; `false` and `undefined` are left out.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | false | undefined)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value)
  element.append(...children.filter(child => child !== false && child !== undefined))
  return element
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function setAttribute(element, name, value) {
  if (typeof value === 'function') element.addEventListener(name, /** @type {EventListener} */ (value))
  else if (value === true) element.setAttribute(name, '')
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value))
}

/**
 * The page's element for a script to fill, by its id.
 * @param {string} id
 */
export function place(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`This page has no #${id}`)
  return element
}

/**
 * What the visitor wrote into a form's field, without the spaces around it.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export const fieldOf = (form, name) => String(new FormData(form).get(name) ?? '').trim()

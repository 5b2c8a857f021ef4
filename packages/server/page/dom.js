/**
 * The only way in which anything gets onto the page: as text.
 * @param {string} name
 * @param {string} [text]
 * @param {Node[]} [children]
 * @param {string} [className]
 */
export function element(name, text, children = [], className = '') {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.append(text)
  made.append(...children)
  return made
}

/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}

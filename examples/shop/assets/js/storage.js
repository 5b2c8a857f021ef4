/**
 * The shop's own memory in this browser.
 *
 * @template T
 * @param {string} key
 * @param {T} initial
 */
export function stored(key, initial) {
  const name = `asanagi.${key}`
  return {
    /** @returns {T} */
    get() {
      const text = localStorage.getItem(name)
      return text === null ? initial : JSON.parse(text)
    },
    /** @param {T} value */
    set(value) {
      localStorage.setItem(name, JSON.stringify(value))
      document.dispatchEvent(new Event('asanagi:changed'))
    },
  }
}

/**
 * Runs now, and again whenever the shop's memory changes.
 * @param {() => void} render
 */
export function whenChanged(render) {
  render()
  document.addEventListener('asanagi:changed', render)
}

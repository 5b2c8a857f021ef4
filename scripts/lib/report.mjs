/**
 * One line of a report: a mark, what was done, how long it took and what came of it.
 * @param {'✓' | '✗' | '–'} mark
 * @param {string} name
 * @param {number} ms
 * @param {string} [found]
 */
export function line(mark, name, ms, found = '') {
  const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(7)
  return `${mark} ${name.padEnd(12)} ${seconds}  ${found}`.trimEnd()
}

/**
 * @param {string} output
 * @param {number} [most] lines; the end of a long output says the most
 */
export function indented(output, most = 200) {
  const lines = output.trimEnd().split('\n')
  const cut = lines.length > most ? [`(${lines.length - most} lines before)`] : []
  return [...cut, ...lines.slice(-most)].map(text => `    ${text}`).join('\n')
}

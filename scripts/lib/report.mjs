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
 * Does one step of several and says how it went.
 * @template {{ ok: boolean, why?: string, output?: string }} Result
 * @param {(line: string) => void} log
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @param {(result: Result & { ok: true }) => string} [found] what to say when it went well
 * @returns {Promise<Result>}
 */
export async function step(log, name, work, found = () => '') {
  const began = performance.now()
  const result = await work()
  const mark = result.ok ? '✓' : '✗'
  const said = isOk(result) ? found(result) : result.why
  log(line(mark, name, performance.now() - began, said))
  if (!result.ok && result.output) log(indented(result.output))
  return result
}

/**
 * @template {{ ok: boolean }} Result
 * @param {Result} result
 * @returns {result is Result & { ok: true }}
 */
function isOk(result) {
  return result.ok
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

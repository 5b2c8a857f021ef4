/**
 * The value as the body of a snippet: each text and number in it is a tab stop, so that whoever has put it in goes
 * through what is to be changed. `fixed` texts say what the whole is, and stay.
 *
 * @see https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax
 */
export function snippetBody(value: unknown, fixed: readonly unknown[] = []): unknown {
  let stops = 0
  return stop(value)

  function stop(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(stop)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stop(inner)]))
    if (typeof value === 'boolean' || fixed.includes(value)) return value
    stops++
    if (typeof value === 'string') return `^"\${${stops}:${escaped(JSON.stringify(value).slice(1, -1))}}"`
    return `^\${${stops}:${value}}`
  }
}

const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&')

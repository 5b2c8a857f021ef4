/** Whether one of the patterns is the name; `*` is any text. What is no list of texts matches nothing. */
export function isOneOf(patterns: unknown, name: string): boolean {
  return [patterns].flat().some(pattern => typeof pattern === 'string' && matches(pattern, name))
}

function matches(pattern: string, name: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')
  return new RegExp(`^${escaped}$`).test(name)
}

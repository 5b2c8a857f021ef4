/** Whether a file that begins with this line may be one JSON document that holds events, rather than an event a line. */
export function mayBegin(line: string): boolean {
  const text = line.replace(/^\uFEFF/, '').trim()
  if (!/^[[{]/.test(text)) return false
  const value = parse(text)
  return value === undefined || eventsIn(value) !== undefined
}

/** The events of a document: a list of them, or an object that has them under `events`, as `okyaku.export()` gives. */
export const eventsOf = (text: string) => eventsIn(parse(text.replace(/^\uFEFF/, '')))

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function eventsIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  const events = (value as { events?: unknown } | null | undefined)?.events
  return Array.isArray(events) ? events : undefined
}

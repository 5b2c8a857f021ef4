export interface Sanitized {
  /** Absent where nothing can be made of it. */
  props?: { [name: string]: unknown }
  /** What was left out, or why all of it was refused. */
  trouble?: string | undefined
}

/** Bytes of props as JSON. */
const MOST_BYTES = 32 * 1024

/** Copies what a caller handed in as plain JSON. Leaves out what JSON cannot say; refuses what it cannot read. */
export function sanitize(input: unknown = {}): Sanitized {
  const leftOut = new Set<string>()

  function replace(this: Record<string, unknown>, key: string, value: unknown): unknown {
    // Old versions of Prototype give arrays a `toJSON` that makes a text of them.
    if (Array.isArray(this[key])) return this[key]
    if (typeof value === 'bigint') return String(value)
    if (key !== '__proto__' && isPlain(value)) return value
    leftOut.add(key)
    return undefined
  }

  try {
    const text = JSON.stringify(input, replace)
    if (new TextEncoder().encode(text).length > MOST_BYTES) return { trouble: 'it is too large' }
    const props = JSON.parse(text)
    if (typeof props !== 'object' || Array.isArray(props)) return { trouble: 'it is no object' }
    return { props: props ?? {}, trouble: [...leftOut].join(', ') || undefined }
  } catch (error) {
    // Browsers draw the circle in further lines.
    return { trouble: (error as Error).message.split('\n')[0]! }
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  return typeof (value as Partial<Node> | null)?.nodeType !== 'number'
}

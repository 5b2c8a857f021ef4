/**
 * The one text that stands for a JSON value, however its file is laid out: RFC 8785, the JSON Canonicalization Scheme. Keys
 * stand in the order of their UTF-16 code units; numbers and strings as ECMAScript writes them.
 *
 * @example
 * canonicalJson({ b: [1e2, 'é'], a: null }) // '{"a":null,"b":[100,"é"]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join()}}`
}

/** What a config's `signature` is made over: everything else of the file. */
export function signedText(config: object): string {
  const { signature: _, ...rest } = config as { signature?: unknown }
  return canonicalJson(rest)
}

export type Attributes = Record<string, unknown>

/** Plain words with every `{{ visitor.name | fallback }}` filled in. */
export function fillFields(text: string, attributes: Attributes): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, field: string) => fieldValue(field, attributes))
}

/**
 * What stands for the field `visitor.name | fallback`: the attribute where it is text or a number, else the fallback,
 * else nothing. Always plain words, whatever they look like.
 */
export function fieldValue(field: string, attributes: Attributes): string {
  const [path = '', ...rest] = field.split('|')
  const name = /^\s*visitor\.(.*?)\s*$/.exec(path)?.[1]
  const value = attributes[name ?? '']
  const known = typeof value === 'number' || (typeof value === 'string' && value !== '')
  return known ? String(value) : rest.join('|').trim()
}

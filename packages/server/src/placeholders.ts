import type { Params } from './store.ts'

/** Collects the values of a statement that is put together: each gets a typed placeholder. */
export interface Placeholders {
  params: Params
  text(value: string): string
  texts(values: string[]): string
  number(value: number): string
}

export function placeholders(): Placeholders {
  const params: Params = {}
  const bind = (value: unknown, type: string) => {
    const name = `p${Object.keys(params).length}`
    params[name] = value
    return `{${name}:${type}}`
  }
  return {
    params,
    text: value => bind(value, 'String'),
    texts: values => bind(values, 'Array(String)'),
    number: value => bind(value, 'Float64'),
  }
}

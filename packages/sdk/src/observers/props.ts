import type { CaptureRule } from '@okyaku/engine'
import { queryParameter } from '../browser.ts'

/** `@name` is an attribute of the element, `?name` a parameter of the address. What is not there is left out. */
export function readProps(rule: CaptureRule, element?: Element): { [name: string]: unknown } {
  const read = Object.entries(rule.props ?? {}).map(([name, value]) => [name, readProp(value, element)])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function readProp(value: unknown, element?: Element): unknown {
  if (typeof value !== 'string') return value
  if (value.startsWith('@')) return element?.getAttribute(value.slice(1)) ?? undefined
  return isParameter(value) ? queryParameter(value.slice(1)) : value
}

export const isParameter = (value: unknown): boolean => typeof value === 'string' && value.startsWith('?')

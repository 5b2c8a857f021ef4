import type { Signal } from './agreement.ts'

/** All have to agree: a no of one is a no, and what one still waits for is waited for. Absent where none says anything. */
export function allOf(signals: readonly (Signal | undefined)[]): Signal | undefined {
  const said = signals.filter(signal => signal !== undefined)
  if (!said.length) return undefined
  if (said.includes('denied')) return 'denied'
  if (said.length < signals.length || said.includes('pending')) return 'pending'
  return said.includes('assumed') ? 'assumed' : 'granted'
}

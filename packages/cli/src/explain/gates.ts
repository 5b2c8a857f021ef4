import type { Explanation, GateName, Reason } from '@okyaku/engine'

/** `not-asked`: an earlier one of the last three was shut, and the engine asks no further there. */
export type GateState = 'open' | 'shut' | 'not-asked'

export interface GateRow {
  gate: GateName
  state: GateState
  reasons: Reason[]
}

const order: readonly GateName[] = [
  'status',
  'schedule',
  'consent',
  'trigger',
  'audience',
  'limits',
  'assignment',
  'caps',
  'arbitration',
]

/** The last three in the order in which they are asked: a visitor who is held out competes as if they were not. */
const asked: readonly GateName[] = ['caps', 'arbitration', 'assignment']

/** Every gate in its order, also those that are open. */
export function gateRows({ gates }: Pick<Explanation, 'gates'>): GateRow[] {
  const shut = new Map(gates.map(({ gate, reasons }) => [gate, reasons]))
  const end = asked.findIndex(gate => shut.has(gate))
  const unasked = end < 0 ? [] : asked.slice(end + 1)
  return order.map(gate => {
    const reasons = shut.get(gate)
    const state = reasons ? 'shut' : unasked.includes(gate) ? 'not-asked' : 'open'
    return { gate, state, reasons: reasons ?? [] }
  })
}

/** What a page's moments tell the engine. */
export type MomentSignal =
  | { kind: 'exitIntent' }
  | { kind: 'scrolled'; percent: number }
  | { kind: 'dwell'; ms: number }
  | { kind: 'idle'; ms: number }
  | { kind: 'visible'; selector: string; ms: number }
  | { kind: 'clicked'; selector: string }
  | { kind: 'rageClick' }
  | { kind: 'formAbandoned'; selector: string }

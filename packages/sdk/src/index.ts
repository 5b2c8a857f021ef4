export type { Decision, Event, Explanation, Problem } from '@okyaku/engine'
export {
  type ConsentState,
  type Export,
  type Health,
  type Okyaku,
  type OkyakuEvents,
  type Options,
  type Shown,
  type Stores,
  start,
  type Visitor,
  type VisitorFacts,
} from './start.ts'

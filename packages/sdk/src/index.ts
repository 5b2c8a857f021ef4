export type { Config, Decision, Event, Explanation, Problem } from '@okyaku/engine'
export {
  type ConfigWithFormats,
  type ConsentState,
  type Explained,
  type Export,
  type Format,
  type FormatFunction,
  type Health,
  type Okyaku,
  type OkyakuEvents,
  type Options,
  type ReadableStores,
  type Shown,
  start,
  type Visitor,
  type VisitorFacts,
} from './start.ts'

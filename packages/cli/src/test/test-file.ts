import type { Device, GateName } from '@okyaku/engine'

/** A `*.okyaku-test.json`: given these visits, these decisions. */
export interface TestFile {
  $schema?: string
  /** The config, seen from this file; `okyaku.json` beside it where absent. */
  config?: string
  tests: Test[]
}

/** One visitor's story. */
export interface Test {
  name: string
  /** What the site told about the visitor. */
  visitor?: Record<string, unknown>
  /** The site's own id of the signed-in visitor. */
  member?: string
  device?: Device
  /** Of the visitor's own clock; the site's where absent. */
  timeZone?: string
  /** `false`: the visitor has not agreed where the config asks for it. */
  consented?: boolean
  /** Held out: of all messages, or of these campaigns. Nobody is by chance. */
  holdout?: true | string[]
  /** The variant of a campaign that this visitor has; any where absent. */
  variant?: Record<string, string>
  steps: Step[]
}

/** One thing that happens, and what is to come of it. */
export interface Step {
  /** On the site's clock, `"2026-11-10 10:00"`, or later than the step before, `"+5 minutes"`; else one second later. */
  at?: string
  /** Where it happens. Another page than before is viewed first. */
  page?: string
  /** Of that page, or of the one that is open. */
  title?: string
  /** Where the visitor came from to that page; else from the page before it. */
  referrer?: string
  session?: 'new'
  event?: string
  props?: Record<string, unknown>
  goTo?: string
  signal?: SignalSpec
  click?: string
  dismiss?: string
  /** The visitor asks for a campaign, by a button that shows it. */
  show?: string
  wait?: string
  expect?: Expectation
}

export interface SignalSpec {
  exitIntent?: true
  scrolled?: number
  dwell?: string
  idle?: string
  visible?: string
  for?: string
  clicked?: string
  rageClick?: true
  formAbandoned?: string
}

/** What one step has to come to. What is not named is not looked at. */
export interface Expectation {
  /** Exactly these are shown. */
  shown?: string[]
  heldOut?: string[]
  /** These are not shown; with the gate that stops them, if it matters. */
  notShown?: string[] | Record<string, GateName>
  variant?: Record<string, string>
  /** Exactly these goals are reached. */
  goals?: string[]
  tier?: string
  scores?: Record<string, number>
}

/** What a step can do: at most one of these. */
export const actions = ['event', 'goTo', 'signal', 'click', 'dismiss', 'show', 'wait'] as const

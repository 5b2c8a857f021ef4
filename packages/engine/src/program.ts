import type { Config } from './config.ts'

export interface Program {
  readonly config: Config
  /** The thresholds that triggers wait for; the host sends exactly these, each once per page view. */
  readonly signals: { exitIntent: boolean; scrolled: number[]; dwell: number[] }
}

/** `timeZone`: the visitor's, for a config that names none. */
export declare function compile(config: Config, options?: { timeZone?: string }): Program

import type { Config } from './config.ts'
import type { Problem } from './problem.ts'

export interface Parsed {
  /** Absent only when nothing at all can be used. */
  config?: Config
  problems: Problem[]
}

export declare function parseConfig(input: unknown): Parsed

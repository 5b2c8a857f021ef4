/** What the help of one command says. */
export interface CommandHelp {
  description: string
  /** By their names in the usage, `file`. */
  arguments?: Readonly<Record<string, string>>
  /** By their long names, `--format`. */
  options?: Readonly<Record<string, string>>
  /** What stands below them: examples, and what else has to be known. */
  after: string
}

/** The help of all commands, and of the program itself under `okyaku`. */
export type HelpWords = Readonly<Record<string, CommandHelp>>

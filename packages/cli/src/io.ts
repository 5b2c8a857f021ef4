import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'

/** Everything that a command touches beside files, so that tests run it in process. `process` is one. */
export interface Io {
  stdin: Readable & { isTTY?: boolean }
  stdout: Terminal
  stderr: Terminal
  env: Record<string, string | undefined>
}

/** A stream that may be somebody's screen. */
export type Terminal = Writable & { isTTY?: boolean; columns?: number }

export type Colors = ReturnType<typeof pc.createColors>

/** How a command ends: nothing is wrong, something in the files is, or it was called wrongly. */
export const exit = { fine: 0, problems: 1, usage: 2 } as const

/** Colors for a screen, unless NO_COLOR; none for a pipe, unless FORCE_COLOR. See https://no-color.org. */
export function colorsFor({ isTTY }: Terminal, { NO_COLOR, FORCE_COLOR, TERM }: Io['env']): Colors {
  return pc.createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || (isTTY === true && TERM !== 'dumb')))
}

/** The columns that a text may take; no end where nobody looks at it on a screen. */
export function widthOf({ isTTY, columns }: Terminal): number {
  return isTTY && columns ? Math.max(columns, 40) : Number.POSITIVE_INFINITY
}

/** How a file is called in what is said. */
export const nameOf = (file: string) => (file === '-' ? 'stdin' : file)

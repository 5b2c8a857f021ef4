import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = '.okyaku/chdb'

export interface ChdbFoldersOptions {
  /** OKYAKU_CHDB. */
  told: string | undefined
  cwd: string
  /** A file of this package. */
  own: string
  exists?: (path: string) => boolean
}

/**
 * Where the executable looks for chDB when it is not among its dependencies: in the folder that it was told, then where
 * the repository's set-up puts it - below the working directory, or below any directory that `own` lies in.
 */
export function chdbFolders({ told, cwd, own, exists = existsSync }: ChdbFoldersOptions): string[] {
  const usual = [cwd, ...above(own)].map(folder => join(folder, FOLDER)).filter(exists)
  return [...new Set([...(told ? [told] : []), ...usual])]
}

function above(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...above(parent)]
}

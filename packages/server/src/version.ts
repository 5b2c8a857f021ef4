import { readFileSync } from 'node:fs'

/** This package's version. The file is the same from `src` and from `dist`. */
export function version(): string {
  return manifest().version
}

/** chDB's version that this package is made for. */
export function chdbVersion(): string {
  return manifest().peerDependencies.chdb
}

function manifest(): { version: string; peerDependencies: { chdb: string } } {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
}

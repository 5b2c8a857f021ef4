import { readFileSync } from 'node:fs'

/** This package's version. The file is the same from `src` and from `dist`. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

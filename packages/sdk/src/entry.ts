import { hasPage } from './browser.ts'
import type { Declared, Undeclared } from './declared.ts'
import type { Okyaku } from './okyaku.ts'
import type { Options } from './start.ts'

/**
 * Starts recording, deciding and delivering. Resolves when all is open; rejects only where there is no page. `Site` is
 * what the site declares of itself, see `Declared`.
 */
export async function start<Site extends Declared = Undeclared>(options: Options): Promise<Okyaku<Site>> {
  if (!hasPage()) throw new Error('okyaku: start() needs a page. Call it in the browser, not on the server.')
  // By whoever starts: the library of the stores makes a global of its own when it is imported, which no server needs.
  const { startPage } = await import('./start.ts')
  return (await startPage(options)) as Okyaku<Site>
}

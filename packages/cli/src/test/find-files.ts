import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const isTestFile = (name: string) => name.endsWith('.okyaku-test.json')

/** What is installed or built is nobody's own test. */
const skipped = new Set(['node_modules', 'dist', '.git'])

/** The test files among these files and folders, in the order given, in folders by name. A file may have any name. */
export async function findTestFiles(places: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const place of places) {
    // What is not there is left to be named by who reads it.
    const isFolder = await stat(place).then(
      stats => stats.isDirectory(),
      () => false,
    )
    found.push(...(isFolder ? await inFolder(place) : [place]))
  }
  return [...new Set(found)]
}

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await inFolder(path)))
    else if (entry.isFile() && isTestFile(entry.name)) found.push(path)
  }
  return found
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from '../lib/run.mjs'

/**
 * Makes a repository in miniature under the rules of this one, until the test is over.
 * @param rules paths of what is copied from here
 * @param files texts by path
 */
export function plant(rules: string[], files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-planted-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const rule of rules) cpSync(join(root, rule), join(folder, rule), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

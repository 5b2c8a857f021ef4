import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A word in backticks is taken for a path of the repository when it has a folder and the look of a file or a folder. */
const FILE = /\.(ts|tsx|mjs|js|json|md|html|css|svg|yml)$/

/** What a build or a run makes is not there in a fresh clone. */
const MADE = /(^|\/)(dist|node_modules|\.okyaku|test-results)(\/|$)/

/**
 * The Markdown files of a repository, relative to it.
 * @param {string} root
 * @param {string} [folder]
 * @returns {string[]}
 */
export function documentsIn(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return MADE.test(path) || entry.name === '.git' ? [] : documentsIn(root, path)
    return path.endsWith('.md') ? [path] : []
  })
}

/**
 * The paths that a Markdown text names, in links and in backticks. Fenced blocks are examples and may name anything.
 * @param {string} text
 * @param {string[]} tops names of the folders at the repository's root
 * @returns {{ links: string[], words: string[] }}
 */
export function pathsIn(text, tops) {
  const prose = text.replace(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, '')
  const links = [...prose.matchAll(/\]\(([^)\s#]+)(#[^)\s]*)?\)/g)].map(match => String(match[1]))
  const words = [...prose.matchAll(/`([^`\s]+)`/g)].map(match => String(match[1]))
  return {
    links: links.filter(link => !/^([a-z]+:|\/)/.test(link)),
    words: words.filter(word => looksLikePath(word, tops)),
  }
}

/**
 * The named paths that do not exist. A link stands relative to its file; a word relative to the repository, to the
 * file, or to its package's sources.
 * @param {string} root
 * @param {string} file the document, relative to the root
 * @param {string} text
 */
export function missingPaths(root, file, text) {
  const tops = readdirSync(root, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? entry.name : [],
  )
  const folder = dirname(join(root, file))
  const { links, words } = pathsIn(text, tops)
  return [
    ...links.filter(link => !existsSync(join(folder, decodeURI(link)))),
    ...words.filter(word => ![root, folder, join(folder, 'src')].some(base => existsSync(join(base, word)))),
  ]
}

/**
 * @param {string} word
 * @param {string[]} tops
 */
function looksLikePath(word, tops) {
  if (!/^[\w@.-]+(\/[\w@.-]+)+\/?$/.test(word) || MADE.test(word)) return false
  return FILE.test(word) || tops.includes(String(word.split('/')[0]))
}

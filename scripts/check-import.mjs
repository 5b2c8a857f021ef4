/**
 * Imports the built package as a server would that renders pages: in plain Node, where that must neither fail nor leave
 * anything behind.
 */
const before = new Set(Object.getOwnPropertyNames(globalThis))
const { start } = await import('okyaku')
const left = Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name))
if (left.length > 0) throw new Error(`Importing okyaku has set ${left.join(', ')}.`)

const refused = await start({ config: {} }).catch(error => error)
if (!/needs a page/.test(String(refused))) throw new Error(`Without a page, start() says: ${refused}`)

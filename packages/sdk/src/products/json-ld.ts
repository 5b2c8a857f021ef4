/** Plain JSON from the page, of any shape. */
export type Node = { [key: string]: unknown }

/** A page's data is some kilobytes: what is larger is left alone. */
const MOST_CHARACTERS = 500_000
/** Looked at in all, however the data is nested. */
const MOST_NODES = 2000

const PRODUCT = /(^|[/:#])(Product|ProductGroup|IndividualProduct|ProductModel)$/

/** What a document says about itself; a list of other products, such as `itemListElement`, is not looked into. */
const inside = ['@graph', 'mainEntity']

/** The products that JSON-LD describes at its top. Texts that are not JSON describe none. */
export function findProducts(texts: string[]): Node[] {
  const documents = texts.filter(({ length }) => length <= MOST_CHARACTERS).map(parse)
  return reach(documents, inside).filter(isProduct)
}

/**
 * All objects that can be reached through lists and these keys, the nearest first. Goes round in a loop, not deeper
 * and deeper, and ends after so many.
 */
export function reach(start: unknown, keys: string[]): Node[] {
  const found: Node[] = []
  const waiting = [start]
  for (let n = 0; n < waiting.length && n < MOST_NODES; n++) {
    const value = waiting[n]
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES))
    else if (isNode(value)) {
      found.push(value)
      waiting.push(...keys.map(key => value[key]))
    }
  }
  return found
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isProduct = (node: Node) =>
  [node['@type']].flat().some(type => typeof type === 'string' && PRODUCT.test(type))

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

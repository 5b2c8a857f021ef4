/** Behind this link to a recipe's config stands the config itself. */
const PLACE = /^(\[okyaku\.json\]\((cookbook\/[\w-]+\/okyaku\.json)\).*)\n(?:\n```json\n[\s\S]*?\n```\n)?/gm

/**
 * The page with each recipe's config, as its file has it, below the link to that file.
 * @param {string} page
 * @param {(path: string) => string} read by a path that is relative to the page
 */
export const withConfigs = (page, read) =>
  page.replace(PLACE, (_, link, path) => `${link}\n\n\`\`\`json\n${read(path).trimEnd()}\n\`\`\`\n`)

/**
 * What a page of recipes lacks: recipes that it does not tell of, and places that its contents lead to in vain.
 * @param {string} page
 * @param {readonly string[]} recipes names of their folders
 */
export function lacksOf(page, recipes) {
  const told = [...page.matchAll(PLACE)].map(([, , path]) => String(path).split('/')[1])
  const places = new Set([...page.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id))
  const leads = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => String(id))
  return [
    ...(told.join() === recipes.join() ? [] : [`the recipes ${recipes.join(', ')}, in that order`]),
    ...leads.filter(id => !places.has(id)).map(id => `a place called #${id}`),
    ...[...places].filter(id => !leads.includes(String(id))).map(id => `a way to #${id} in its contents`),
  ]
}

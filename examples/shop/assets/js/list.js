import { gaItem, pushEcommerce } from './data-layer.js'
import { h } from './dom.js'
import { favoriteButton } from './favorites.js'
import { read, yen } from './text.js'

/** @typedef {import('./catalogue.js').Item} Item */
/** @typedef {{ id: string, name: string }} ListName */

/**
 * Shows items as cards, and tells analytics that they were seen and which one was chosen.
 *
 * @param {Element} target
 * @param {Item[]} items
 * @param {ListName} list GA4's name for the place
 */
export function showList(target, items, list) {
  target.replaceChildren(h('ul', { class: 'cards' }, ...items.map((item, index) => card(item, index, list))))
  if (items.length === 0) return
  pushEcommerce('view_item_list', {
    ...gaList(list),
    items: items.map((item, index) => gaItem(item, { index })),
  })
}

/**
 * @param {Item} item
 * @param {number} index
 * @param {ListName} list
 */
function card(item, index, list) {
  const select = () => pushEcommerce('select_item', { ...gaList(list), items: [gaItem(item, { index })] })
  return h(
    'li',
    { class: 'card' },
    h(
      'a',
      { href: `/items/${item.id}`, click: select },
      h(
        'span',
        { class: 'plate' },
        h('img', { src: `/assets/items/${item.id}.svg`, alt: '', width: 400, height: 400 }),
      ),
      h('span', { class: 'card-name' }, read(item.name)),
      h('span', { class: 'card-note' }, read(item.note)),
      h('span', { class: 'price' }, yen(item.price)),
    ),
    favoriteButton(item),
  )
}

/** @param {ListName} list */
const gaList = list => ({ item_list_id: list.id, item_list_name: list.name })

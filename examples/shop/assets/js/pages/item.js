import '../shop.js'
import { changeQuantity } from '../cart.js'
import { findCategory, findItem, items } from '../catalogue.js'
import { gaItem, pushEcommerce } from '../data-layer.js'
import { h, place } from '../dom.js'
import { favoriteButton } from '../favorites.js'
import { showList } from '../list.js'
import { shareButton } from '../share.js'
import { read, say, yen } from '../text.js'

/** @typedef {import('../catalogue.js').Item} Item */

const frame = place('item')
const item = findItem(frame.dataset.id ?? '')
if (item) showItem(item)

/** @param {Item} item */
function showItem(item) {
  frame.append(picture(item), details(item))
  showList(place('related'), related(item), { id: 'related', name: '合わせてご覧いただきたいもの' })
  pushEcommerce('view_item', { currency: 'JPY', value: item.price, items: [gaItem(item)] })
}

/** @param {Item} item */
function picture(item) {
  return h(
    'div',
    { class: 'plate' },
    h('img', { src: `/assets/items/${item.id}.svg`, alt: read(item.name), width: 400, height: 400 }),
  )
}

/** @param {Item} item */
function details(item) {
  const category = findCategory(item.category)
  return h(
    'div',
    { class: 'details' },
    h(
      'p',
      { class: 'crumb' },
      h('a', { href: `/category/${item.category}` }, category ? read(category.name) : ''),
    ),
    h('h1', {}, read(item.name)),
    h('p', { class: 'lead' }, read(item.note)),
    h('p', { class: 'price' }, yen(item.price), h('small', {}, say('税込', 'tax included'))),
    h('div', { class: 'actions' }, addButton(item), favoriteButton(item, { words: true })),
    h('p', { class: 'added', role: 'status', id: 'added' }),
    h('p', {}, read(item.about)),
    facts(item),
    shareButton('item', item.id),
  )
}

/** @param {Item} item */
function addButton(item) {
  const add = () => {
    changeQuantity(item, 1)
    place('added').replaceChildren(
      say('カートに入れました。', 'It is in your cart. '),
      h('a', { href: '/cart' }, say('カートを見る', 'View cart')),
    )
  }
  return h(
    'button',
    { type: 'button', class: 'button primary', 'data-add-to-cart': item.id, click: add },
    say('カートに入れる', 'Add to cart'),
  )
}

/** @param {Item} item */
function facts(item) {
  return h(
    'dl',
    { class: 'facts' },
    h('dt', {}, say('産地・作り手', 'Made in')),
    h('dd', {}, read(item.made)),
    h('dt', {}, say('大きさ', 'Size')),
    h('dd', {}, read(item.size)),
    h('dt', {}, say('品番', 'Number')),
    h('dd', {}, item.id),
  )
}

/**
 * The rest of the shelf first, then its neighbors.
 * @param {Item} item
 */
function related(item) {
  const others = items.filter(other => other !== item)
  const same = others.filter(other => other.category === item.category)
  return [...same, ...others.filter(other => !same.includes(other))].slice(0, 4)
}

import '../shop.js'
import { cartLines, changeQuantity, gaCart, totals } from '../cart.js'
import { pushEcommerce } from '../data-layer.js'
import { h, place } from '../dom.js'
import { whenChanged } from '../storage.js'
import { summary } from '../summary.js'
import { read, say, yen } from '../text.js'

/** @typedef {import('../cart.js').Line} Line */

const lines = cartLines()
if (lines.length > 0) pushEcommerce('view_cart', gaCart(lines))
whenChanged(draw)

function draw() {
  const lines = cartLines()
  place('empty').hidden = lines.length > 0
  place('filled').hidden = lines.length === 0
  place('lines').replaceChildren(...lines.map(line => row(line)))
  place('summary').replaceChildren(summary(totals(lines)))
}

/** @param {Line} line */
function row({ item, quantity }) {
  return h(
    'li',
    { class: 'line' },
    h('a', { href: `/items/${item.id}`, class: 'plate small' }, thumbnail(item)),
    h(
      'div',
      {},
      h('a', { href: `/items/${item.id}` }, read(item.name)),
      h('p', { class: 'price' }, yen(item.price)),
    ),
    h(
      'div',
      { class: 'quantity' },
      step(item, -1, '−', say('1点減らす', 'One less')),
      h('span', { 'aria-live': 'polite' }, String(quantity)),
      step(item, 1, '+', say('1点増やす', 'One more')),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        'data-remove': item.id,
        click: () => changeQuantity(item, -quantity),
      },
      say('取り消す', 'Remove'),
    ),
  )
}

/** @param {Line['item']} item */
function thumbnail(item) {
  return h('img', { src: `/assets/items/${item.id}.svg`, alt: read(item.name), width: 400, height: 400 })
}

/**
 * @param {Line['item']} item
 * @param {number} change
 * @param {string} sign
 * @param {string} label
 */
function step(item, change, sign, label) {
  return h(
    'button',
    {
      type: 'button',
      'aria-label': `${label}: ${read(item.name)}`,
      click: () => changeQuantity(item, change),
    },
    sign,
  )
}

import '../shop.js'
import { gaCart, totals } from '../cart.js'
import { findItem } from '../catalogue.js'
import { pushEcommerce } from '../data-layer.js'
import { h, place } from '../dom.js'
import { lastOrder, markTold } from '../orders.js'
import { read, say, yen } from '../text.js'

/** @typedef {import('../orders.js').Order} Order */

const order = lastOrder()
if (order) thank(order)
else location.replace('/')

/** @param {Order} order */
function thank(order) {
  const lines = linesOf(order)
  const sums = totals(lines)
  place('greeting').textContent = say(
    `${order.name}さま、ご注文ありがとうございます。`,
    `Thank you for your order, ${order.name}.`,
  )
  place('receipt').append(
    h('dt', {}, say('ご注文番号', 'Order number')),
    h('dd', {}, order.id),
    h('dt', {}, say('お品物', 'Items')),
    h('dd', {}, ...lines.map(line => h('div', {}, `${read(line.item.name)} × ${line.quantity}`))),
    h('dt', {}, say('お支払い合計(税込)', 'Total, tax included')),
    h('dd', {}, yen(sums.total)),
    ...(order.points
      ? [h('dt', {}, say('獲得ポイント', 'Points earned')), h('dd', {}, String(order.points))]
      : []),
  )
  if (order.told) return
  pushEcommerce('purchase', { ...gaCart(lines), transaction_id: order.id, shipping: sums.shipping })
  markTold(order)
}

/** @param {Order} order */
function linesOf(order) {
  return Object.entries(order.quantities).flatMap(([id, quantity]) => {
    const item = findItem(id)
    return item ? [{ item, quantity }] : []
  })
}

import { FREE_SHIPPING_FROM } from './cart.js'
import { h } from './dom.js'
import { say, yen } from './text.js'

/**
 * What an order costs.
 * @param {{ goods: number, shipping: number, total: number }} sums in yen
 */
export function summary({ goods, shipping, total }) {
  const missing = FREE_SHIPPING_FROM - goods
  return h(
    'div',
    {},
    h(
      'dl',
      { class: 'sums' },
      h('dt', {}, say('商品の合計', 'Items')),
      h('dd', {}, yen(goods)),
      h('dt', {}, say('送料', 'Shipping')),
      h('dd', {}, shipping ? yen(shipping) : say('無料', 'Free')),
      h('dt', { class: 'total' }, say('お支払い合計(税込)', 'Total, tax included')),
      h('dd', { class: 'total' }, yen(total)),
    ),
    missing > 0 &&
      h(
        'p',
        { class: 'hint' },
        say(`あと${yen(missing)}で送料無料になります。`, `${yen(missing)} more for free shipping.`),
      ),
  )
}

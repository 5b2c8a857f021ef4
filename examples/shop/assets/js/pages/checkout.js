import '../shop.js'
import { earnPoints } from '../account.js'
import { cartLines, emptyCart, gaCart, totals } from '../cart.js'
import { pushEcommerce } from '../data-layer.js'
import { fieldOf, place } from '../dom.js'
import { newOrderId, saveOrder } from '../orders.js'
import { summary } from '../summary.js'

const lines = cartLines()
if (lines.length === 0) location.replace('/cart')
else begin()

function begin() {
  pushEcommerce('begin_checkout', gaCart(lines))
  place('summary').append(summary(totals(lines)))
  place('order').addEventListener('submit', event => {
    event.preventDefault()
    order(/** @type {HTMLFormElement} */ (event.currentTarget))
  })
}

/** @param {HTMLFormElement} form */
function order(form) {
  saveOrder({
    id: newOrderId(new Date()),
    quantities: Object.fromEntries(lines.map(line => [line.item.id, line.quantity])),
    name: fieldOf(form, 'name'),
    points: earnPoints(totals(lines).goods),
    told: false,
  })
  emptyCart()
  location.assign('/thanks')
}

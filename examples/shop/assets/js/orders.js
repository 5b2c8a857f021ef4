import { stored } from './storage.js'

/**
 * @typedef {object} Order
 * @property {string} id
 * @property {Record<string, number>} quantities by the item's id
 * @property {string} name the buyer's
 * @property {number} points earned
 * @property {boolean} told whether analytics knows of it: a reload of the thanks page is no second purchase
 */

const orders = stored('orders', /** @type {Order[]} */ ([]))

/** @param {Order} order */
export const saveOrder = order => orders.set([...orders.get(), order])

export const lastOrder = () => orders.get().at(-1)

/** @param {Order} order */
export const markTold = order =>
  orders.set(orders.get().map(one => (one.id === order.id ? { ...one, told: true } : one)))

/** Every order of this browser, the oldest first. */
export const allOrders = () => orders.get()

/**
 * @param {Date} now
 * @returns `A-` and date and time to the second, enough for one browser's orders
 */
export const newOrderId = now => `A-${now.toISOString().replace(/\D/g, '').slice(2, 14)}`

/** @import { Arrival } from './types.ts' */

/**
 * What became of events that were recorded under the numbers from 0 until before `sent`. The store removes what has
 * the same id: that is no double.
 * @param {number} sent
 * @param {readonly Arrival[]} arrivals in the order of storing
 * @param {number[]} [beginnings] the first number of each page that recorded: pages have no order among each other
 */
export function count(sent, arrivals, beginnings = [0]) {
  const store = [...new Map(arrivals.map(arrival => [arrival.id, arrival])).values()]
  const times = new Map()
  for (const { n } of store) times.set(n, (times.get(n) ?? 0) + 1)
  return {
    lost: Array.from({ length: sent }, (_, n) => n).filter(n => !times.has(n)).length,
    doubled: [...times.values()].reduce((sum, found) => sum + found - 1, 0),
    resent: arrivals.length - store.length,
    disorder: disorder(store, beginnings),
  }
}

/**
 * Events that stand behind one of the same page that was recorded later.
 * @param {Arrival[]} store
 * @param {number[]} beginnings
 */
function disorder(store, beginnings) {
  const latest = new Map()
  return store.filter(({ n }) => {
    const page = beginnings.findLast(from => from <= n)
    const isLate = n < (latest.get(page) ?? -1)
    if (!isLate) latest.set(page, n)
    return isLate
  }).length
}

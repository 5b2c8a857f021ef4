/** @typedef {import('./setup.mjs').Store} Store */

/**
 * What there is to see once everything runs, and what does not run.
 * @param {{ shop: string, collector: string | undefined, store: Store | undefined, ms: number }} ran
 */
export function greeting({ shop, collector, store, ms }) {
  return [
    `Ready after ${(ms / 1000).toFixed(1)} s. Ctrl-C ends it.`,
    '',
    `  shop       ${shop}   look at three items, and see a message`,
    ...(collector ? [`  collector  ${collector}   what visitors did, as it arrives`] : []),
    '',
    'In the console of a page, await okyaku.explain() says why each message is, or is',
    'not, shown. One visitor in twenty sees none, to compare with: if that is you,',
    'open a private window.',
    '',
    'The messages stand in examples/shop/okyaku.json: change one, reload the shop.',
    ...missing(collector, store),
  ].join('\n')
}

/**
 * @param {string | undefined} collector
 * @param {Store | undefined} store
 */
function missing(collector, store) {
  if (!collector) return ["The collector does not run: visitors' events wait in their browsers."]
  if (store?.ok === false) return [`Nothing is stored, visitors' events wait in their browsers: ${store.why}`]
  return []
}

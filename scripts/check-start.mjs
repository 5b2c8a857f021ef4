import { started } from './lib/started.mjs'

/** What a newcomer meets first: `npm start` shows the shop with its tag, takes an event in, and ends when told to. */
const { shop, collector, stop } = await started(console.log)
const event = { id: '1', name: 'page_view', at: Date.now(), visitor: 'v', session: 's' }
const batch = { v: 1, site: 'demo-shop', sent_at: Date.now(), events: [event] }
const answers = await Promise.all([
  fetch(shop),
  fetch(`${shop}/okyaku.js`),
  fetch(`${shop}/okyaku.json`),
  fetch(`${shop}/v1/events`, { method: 'POST', body: JSON.stringify(batch) }),
  fetch(collector),
])
const code = await stop()

for (const { url, status } of answers) console.log(`${status} ${url}`)
console.log(`ended with code ${code}`)
process.exitCode = answers.every(answer => answer.ok) && code === 0 ? 0 : 1

import { convertRetentioneeringEcom } from './lib/data-sets/retentioneering-ecom.mjs'
import { convertSnowplowEcommerce } from './lib/data-sets/snowplow-ecommerce.mjs'

/** Public data sets as events for `okyaku simulate`, one JSON a line on standard output. */
const dataSets = {
  retentioneering_ecom: convertRetentioneeringEcom,
  snowplow_ecommerce: convertSnowplowEcommerce,
}

const [name = '', folder] = process.argv.slice(2)
const convert = Object.entries(dataSets).find(([known]) => known === name)?.[1]
if (!convert || !folder) {
  console.error(`Usage: node scripts/convert-data.mjs <data set> <its folder> > events.ndjson
Data sets: ${Object.keys(dataSets).join(', ')}`)
  process.exit(2)
}

// Whoever has seen enough, as `head` has, is not told about it.
process.stdout.on('error', () => process.exit(0))
try {
  const { events, leftOut } = convert(folder)
  process.stdout.write(events.map(event => `${JSON.stringify(event)}\n`).join(''))
  for (const [what, count] of Object.entries(leftOut)) console.error(`Left out: ${count} ${what}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

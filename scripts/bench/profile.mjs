import { timeEngine } from './engine/speed.mjs'
import { programOf, visitorWith, workloadOf } from './engine/workload/index.mjs'

/**
 * Our engine's speed alone, for a profiler: `node --cpu-prof scripts/bench/profile.mjs [campaigns] [past]`. The
 * engine has to be built.
 */
const [campaigns = 1000, past = 1000] = process.argv.slice(2).map(Number)
const visitor = visitorWith({ past, next: 3000 })
const [speed] = timeEngine(programOf(workloadOf(campaigns).config), [visitor], 2500)
console.log(campaigns, 'campaigns,', past, 'past events, µs:', speed)

import { text } from 'node:stream/consumers'
import { memoryOf } from './memory-of.mjs'
import { startOnce } from './start-once.mjs'

/** What `measureApart` starts: takes JSON from the standard input and writes what it has measured, as JSON. */
const given = JSON.parse(await text(process.stdin))
console.log(JSON.stringify(process.argv[2] === 'memory' ? memoryOf(given) : startOnce(given)))

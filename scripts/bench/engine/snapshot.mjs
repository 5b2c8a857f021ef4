/** @import { Engine } from '@okyaku/engine' */
import { gzipSync } from 'node:zlib'

/**
 * Bytes of what a page keeps of the engine, as JSON and as that gzipped.
 * @param {Engine} engine
 */
export function sizeOfSnapshot(engine) {
  const json = Buffer.from(JSON.stringify(engine.snapshot()))
  return { json: json.length, gzip: gzipSync(json).length }
}

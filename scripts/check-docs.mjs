import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsIn, missingPaths } from './lib/doc-paths.mjs'
import { root } from './lib/run.mjs'

/** Documents rot where nobody looks: every path that they name has to be there. */
const complaints = documentsIn(root).flatMap(file =>
  missingPaths(root, file, readFileSync(join(root, file), 'utf8')).map(
    path => `${file} names ${path}, which is not there.`,
  ),
)

for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length === 0 ? 0 : 1

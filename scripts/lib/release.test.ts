import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releaseOf } from './release.mjs'
import { root } from './run.mjs'

test('is the same until a source changes', () => {
  const file = `test-release-${process.pid}.txt`
  writeFileSync(join(root, file), 'a')
  try {
    const before = releaseOf(['scripts/lib', file])
    expect(before).toMatch(/^[\w-]{8}$/)
    expect(releaseOf(['scripts/lib', file])).toBe(before)
    writeFileSync(join(root, file), 'b')
    expect(releaseOf(['scripts/lib', file])).not.toBe(before)
  } finally {
    rmSync(join(root, file))
  }
})

import { expect, test } from '@playwright/test'
import { faults } from './cases/index.mjs'
import { ours } from './peers/ours.mjs'
import { runFault } from './run-fault.mjs'

/** Few events and short outages: what `npm run faults` measures at length, checked for what must never happen. */
const brief = [
  'server-500',
  'cut-after',
  'too-large',
  'offline-closed',
  'closed',
  'closed-for-good-80ms',
  'navigation',
  'crash-5ms',
  'killed-sending',
  'two-tabs-offline',
  'sleep-back',
  'disk-full',
  'disk-erased',
]

test.describe.configure({ timeout: 90_000 })

for (const fault of faults.filter(({ name }) => brief.includes(name))) {
  test(`nothing is lost or doubled: ${fault.says}`, async () => {
    const result = await runFault({ peer: ours, key: 'ours', fault, events: 100, hurry: 0.2 })
    expect(result).toMatchObject({ lost: 0, doubled: 0 })
  })
}

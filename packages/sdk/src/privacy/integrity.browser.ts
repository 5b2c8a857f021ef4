import { readFileSync } from 'node:fs'
import { config, expect, test } from './testing.ts'

const hashes: Record<string, string> = JSON.parse(
  readFileSync('packages/sdk/dist/okyaku.integrity.json', 'utf8'),
)

const rules = Object.keys(hashes).find(file => file.startsWith('okyaku-rules-'))!
const map = (of: Record<string, string>) =>
  `<script nonce="n" type="importmap">${JSON.stringify({ integrity: of })}</script>`

const byAddress = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`/${file}`, hash]))

test('the tag and what it loads are what the build has hashed', async ({ visit }) => {
  const visited = await visit({ config, head: map(byAddress), tag: `integrity="${hashes['okyaku.js']}"` })
  await visited.page.evaluate(() => window.okyaku.track('add_to_cart'))
  await expect(visited.page.locator('okyaku-message')).toBeAttached()
  expect(await visited.wrong()).toEqual([])
})

test('a file that somebody has changed is not run', async ({ visit }) => {
  const changed = { ...byAddress, [`/${rules}`]: hashes['okyaku.js']! }
  const visited = await visit({ config, head: map(changed) })
  await visited.page.evaluate(() => window.okyaku.track('add_to_cart'))
  await expect.poll(async () => (await visited.wrong()).join()).toContain('Nothing can be decided')
  await expect(visited.page.locator('okyaku-message')).toHaveCount(0)
})

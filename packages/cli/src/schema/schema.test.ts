import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { file, okyaku } from '../testing.ts'

const shop = fileURLToPath(new URL('../../../../examples/shop/okyaku.json', import.meta.url))

it('prints the schema of any okyaku.json', async () => {
  const { code, stdout, stderr } = await okyaku(['schema', '--lang', 'en'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const schema = JSON.parse(stdout)
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  expect(schema.properties.campaigns.title).toBe('Campaigns')
  expect(stdout).not.toContain('cart-waiting')
})

it('speaks the language that was asked for, else that of the terminal', async () => {
  const japanese = await okyaku(['schema', '--lang', 'ja'])
  expect(JSON.parse(japanese.stdout).properties.campaigns.title).toBe('キャンペーン')
  expect(await okyaku(['schema'], { env: { LANG: 'ja_JP.UTF-8' } })).toEqual(japanese)
})

it('knows the ids of a config', async () => {
  const { code, stdout } = await okyaku(['schema', '--config', shop])
  expect(code).toBe(0)
  for (const id of Object.keys(JSON.parse(readFileSync(shop, 'utf8')).segments))
    expect(stdout).toContain(`"${id}"`)
})

it('knows what works in a config that has problems, and says on the other stream what does not', async () => {
  const config = file('okyaku.json', {
    tiers: [{ id: 'golden' }],
    campaigns: [{ id: 'a', on: 'x', show: 'nothing', wen: {} }],
  })
  const { code, stdout, stderr } = await okyaku(['schema', '-c', config])
  expect(code).toBe(0)
  expect(JSON.stringify(JSON.parse(stdout))).toContain('"golden"')
  expect(stderr).toContain('wen')
})

it('prints nothing for a file that is not there', async () => {
  const { code, stdout, stderr } = await okyaku(['schema', '-c', '/nowhere/okyaku.json'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('/nowhere/okyaku.json')
})

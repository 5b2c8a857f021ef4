import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('convert-data.mjs', import.meta.url))
const convert = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

it.each([[[]], [['cdnow', '/tmp']], [['snowplow_ecommerce']]])('tells how it is used: %j', args => {
  const { status, stdout, stderr } = convert(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('Data sets: retentioneering_ecom, snowplow_ecommerce')
})

it('names the file that it looked for in vain', () => {
  const { status, stderr } = convert('retentioneering_ecom', '/nowhere')
  expect(status).toBe(1)
  expect(stderr).toContain('/nowhere/ecom.csv.gz is not there')
})

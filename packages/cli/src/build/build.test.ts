import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { file, okyaku } from '../testing.ts'

const source = `{
  // Who is asked.
  "campaigns": [{ "id": "a", "on": "search", "show": { "format": "bar", "text": "x // y" } }],
}`

it('writes beside its source what a browser can read', async () => {
  const path = file('okyaku.jsonc', source)
  const { code, stdout } = await okyaku(['build', path])
  const target = path.replace('.jsonc', '.json')
  expect({ code, stdout }).toEqual({ code: 0, stdout: `Wrote ${target}.\n` })
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({
    campaigns: [{ id: 'a', on: 'search', show: { format: 'bar', text: 'x // y' } }],
  })
})

it('leaves the site what it has where something is wrong', async () => {
  const path = file('okyaku.jsonc', source.replace('"on"', '"onn"'))
  const target = path.replace('.jsonc', '.json')
  writeFileSync(target, 'old')
  const { code, stderr } = await okyaku(['build', path])
  expect(code).toBe(1)
  expect(stderr).toContain('Did you mean "on"?')
  expect(stderr).toContain('is left as it is until that is mended')
  expect(readFileSync(target, 'utf8')).toBe('old')
})

it('does not write over its source', async () => {
  const path = file('okyaku.json', source)
  expect((await okyaku(['build', path])).code).toBe(2)
  expect(readFileSync(path, 'utf8')).toBe(source)
  expect((await okyaku(['build', path, '--out', `${path}.out`])).code).toBe(0)
  expect(existsSync(`${path}.out`)).toBe(true)
})

it('is wrong use where source or folder are missing', async () => {
  const path = file('okyaku.jsonc', source)
  expect((await okyaku(['build', `${path}.none`])).code).toBe(2)
  const { code, stderr } = await okyaku(['build', path, '--out', `${path}/none/okyaku.json`])
  expect({ code, isTold: stderr.includes('cannot be written') }).toEqual({ code: 2, isTold: true })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { library } from './library.ts'

test('is the package that it says', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect(library).toEqual({ name: manifest.name, version: manifest.version })
})

import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('serves this machine from a directory of its own when told nothing', () => {
  expect(readSettings([], {})).toEqual({
    help: false,
    version: false,
    port: 8787,
    host: '127.0.0.1',
    dir: '.okyaku/data',
    url: undefined,
    chdb: undefined,
    config: undefined,
    origins: ['*'],
    password: undefined,
  })
})

test('a flag goes before its variable', () => {
  const env = {
    PORT: '1',
    HOST: '0.0.0.0',
    OKYAKU_DATA: '/a',
    OKYAKU_STORE: 'http://a:8123',
    OKYAKU_ORIGINS: 'https://a.example',
  }
  expect(readSettings([], env)).toMatchObject({
    port: 1,
    host: '0.0.0.0',
    dir: '/a',
    url: 'http://a:8123',
    origins: ['https://a.example'],
  })
  const args = [
    '--port',
    '2',
    '--data=/b',
    '--store',
    'http://b:8123',
    '--origins',
    'https://b.example/, http://localhost:1',
  ]
  expect(readSettings(args, env)).toMatchObject({
    port: 2,
    dir: '/b',
    url: 'http://b:8123',
    origins: ['https://b.example', 'http://localhost:1'],
  })
})

test.each([
  [['--port', 'abc'], /port must be a number.*"abc"/],
  [['--port', '70000'], /port must be a number/],
  [['--origins', 'shop.example'], /looks like https:\/\/shop.example/],
  [['--origins', 'https://shop.example/path'], /not like/],
  [['--prot', '1'], /--prot/],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => readSettings(args, {})).toThrow(sentence)
})

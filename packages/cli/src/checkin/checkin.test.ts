import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkInText } from '@okyaku/engine'
import { expect, it } from 'vitest'
import { file, folder, okyaku } from '../testing.ts'

async function madeKey() {
  const path = join(folder(), 'key.pem')
  return { path, ...(await okyaku(['checkin', '--new-key', path])) }
}

const linksOf = (path: string, ...more: string[]) =>
  okyaku(['checkin', 'https://shop.example/in?lang=ja', '--key', path, '--until', '2026-12-31', ...more])

it('makes a key, and prints the public half alone', async () => {
  const { path, code, stdout, stderr } = await madeKey()
  expect(code).toBe(0)
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(JSON.parse(`{${stdout}}`)).toEqual({ checkIn: { key: expect.stringMatching(/^B[\w-]{86}$/) } })
  expect(stderr).toContain('Keep it to yourself')
})

it('writes over no key', async () => {
  const { path } = await madeKey()
  const before = readFileSync(path, 'utf8')
  const { code, stderr } = await okyaku(['checkin', '--new-key', path])
  expect({ code, isTold: stderr.includes('cannot be written') }).toEqual({ code: 2, isTold: true })
  expect(readFileSync(path, 'utf8')).toBe(before)
})

it('makes one link for each store, which the public half verifies', async () => {
  const { path, stdout: line } = await madeKey()
  const { code, stdout } = await linksOf(path, '--store', 'ginza', '京都 本店')
  expect(code).toBe(0)
  const links = stdout
    .trim()
    .split('\n')
    .map(link => new URL(link).searchParams)
  expect(links.map(query => query.get('okyaku_checkin'))).toEqual(['ginza', '京都 本店'])

  const point = Buffer.from(JSON.parse(`{${line}}`).checkIn.key, 'base64url')
  const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33)]
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  for (const query of links) {
    expect([query.get('lang'), query.get('until')]).toEqual(['ja', '2026-12-31'])
    const text = Buffer.from(checkInText(query.get('okyaku_checkin')!, '2026-12-31'))
    expect(
      verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(query.get('sig')!, 'base64url')),
    ).toBe(true)
  }
})

it.each([
  [['--store', 'a', '--until', '2026-02-30'], 'is no day'],
  [['--store', 'a', '--until', 'tomorrow'], 'is no day'],
  [[], '--store'],
])('is wrong use with %j', async (more, told) => {
  const { path } = await madeKey()
  const { code, stdout, stderr } = await linksOf(path, ...more)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(told)
})

it('is wrong use by another key, a file that is none, and for what is no address', async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const other = file('other.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  for (const path of [other, file('text.pem', 'key'), '/none.pem']) {
    const { code, stderr } = await linksOf(path, '--store', 'a')
    expect({ code, isTold: stderr.includes('is not a key') }).toEqual({ code: 2, isTold: true })
  }
  const { path } = await madeKey()
  const args = ['checkin', '/in', '--key', path, '--store', 'a', '--until', '2026-12-31', '--lang', 'ja']
  const { code, stderr } = await okyaku(args)
  expect({ code, isTold: stderr.includes('アドレスではありません') }).toEqual({ code: 2, isTold: true })
  expect(existsSync('/in')).toBe(false)
})

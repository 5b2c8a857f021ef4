import { webcrypto } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { signedText } from '@okyaku/engine'
import { describe, expect, it } from 'vitest'
import { file, folder, okyaku } from '../testing.ts'

const config = {
  site: { id: 'shop' },
  campaigns: [{ id: 'a', on: 'page_view', show: { format: 'toast', text: 'よう こそ 😀' } }],
}
const { subtle } = webcrypto

async function makeKeys() {
  const key = join(folder(), 'own.key')
  const { code, stdout } = await okyaku(['keys', '--out', key])
  return { key, code, publicKey: /data-key="([^"]+)"/.exec(stdout)?.[1] ?? '' }
}

/** As the tag does it. */
async function isGenuine(signed: { signature?: string }, publicKey: string): Promise<boolean> {
  const key = await subtle.importKey('raw', Buffer.from(publicKey, 'base64'), 'Ed25519', false, ['verify'])
  const signature = Buffer.from(signed.signature ?? '', 'base64')
  return subtle.verify('Ed25519', key, signature, new TextEncoder().encode(signedText(signed)))
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('okyaku sign', () => {
  it('writes a signature that the tag verifies with the key that okyaku keys has said', async () => {
    const { key, code, publicKey } = await makeKeys()
    expect(code).toBe(0)
    const path = file('okyaku.json', config)
    expect(await okyaku(['sign', path, '--key', key])).toMatchObject({ code: 0, stdout: `Signed ${path}.\n` })
    const { signature, ...rest } = read(path)
    expect(rest).toEqual(config)
    expect(await isGenuine(read(path), publicKey)).toBe(true)
    expect(await isGenuine({ ...read(path), holdout: 1 }, publicKey)).toBe(false)
    expect(await isGenuine(read(path), (await makeKeys()).publicKey)).toBe(false)
  })

  it('signs anew what was signed', async () => {
    const { key, publicKey } = await makeKeys()
    const path = file('okyaku.json', { ...config, signature: 'old' })
    await okyaku(['sign', path, '--key', key])
    expect(await isGenuine(read(path), publicKey)).toBe(true)
  })

  it('signs nothing with a mistake, and nothing without a key', async () => {
    const { key } = await makeKeys()
    const wrong = file('okyaku.json', { whne: 1 })
    expect((await okyaku(['sign', wrong, '--key', key])).code).toBe(1)
    const path = file('okyaku.json', config)
    for (const none of ['/none.key', file('own.key', 'x')]) {
      const { code, stderr } = await okyaku(['sign', path, '--key', none])
      expect(code).toBe(2)
      expect(stderr).toContain('okyaku keys')
    }
    expect(read(path)).toEqual(config)
    expect(read(wrong)).toEqual({ whne: 1 })
  })

  it('does not sign away comments', async () => {
    const { code, stderr } = await okyaku(['sign', file('okyaku.jsonc', '{} // x'), '--lang', 'ja'])
    expect(code).toBe(2)
    expect(stderr).toContain('okyaku build')
  })
})

describe('okyaku keys', () => {
  it('lets nobody else read the private key, and never writes over one', async () => {
    const { key } = await makeKeys()
    expect(statSync(key).mode & 0o077).toBe(0)
    const before = readFileSync(key, 'utf8')
    expect((await okyaku(['keys', '--out', key])).code).toBe(2)
    expect(readFileSync(key, 'utf8')).toBe(before)
  })
})

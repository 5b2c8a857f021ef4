import { generateKeyPairSync, sign } from 'node:crypto'
import { checkInText, type Event } from '@okyaku/engine'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { captureCheckIn } from './check-in.ts'

const MORNING = Date.parse('2026-11-22T10:00:00+09:00')

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { x, y } = publicKey.export({ format: 'jwk' })
const key = Buffer.concat([Buffer.of(4), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')])

let taken: unknown[][]
let said: string[][]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
  taken = []
  said = []
})
afterEach(() => void vi.useRealTimers())

function linkTo(store: string, until: string): string {
  const text = Buffer.from(checkInText(store, until))
  const signature = sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  const query = new URLSearchParams({ okyaku_checkin: store, until, sig: signature.toString('base64url') })
  return `https://shop.example/?${query}`
}

function open(url: string, events: Partial<Event>[] = [], publicKey = key.toString('base64url')) {
  return captureCheckIn(
    {
      capture: { checkIn: { key: publicKey } },
      timeZone: 'Asia/Tokyo',
      track: (...event) => taken.push(event),
      events: async () => events as Event[],
      say: (...words) => said.push(words),
    },
    { url, path: '/', title: '', referrer: '' },
  )
}

const settled = () => vi.waitFor(() => expect(taken.length + said.length).toBe(1))

test('a link that was made with the private key counts', async () => {
  open(linkTo('銀座', '2026-11-22'))
  await settled()
  expect(taken).toEqual([['check_in', { store: '銀座' }]])
})

test.each([
  ['for another store', linkTo('ginza', '2026-11-30').replace('ginza', 'kyoto'), /its signature is not one/],
  ['for a longer time', linkTo('ginza', '2026-11-30').replace('-30', '-31'), /its signature is not one/],
  ['that is over', linkTo('ginza', '2026-11-21'), /good until 2026-11-21/],
  [
    'without a signature',
    'https://shop.example/?okyaku_checkin=ginza&until=2026-12-31',
    /its signature is not one/,
  ],
  ['without a day', 'https://shop.example/?okyaku_checkin=ginza', /good until/],
  ['with a broken signature', linkTo('ginza', '2026-11-30').replace(/sig=.*/, 'sig=%F0'), /Error/],
])('a link %s does not, and it is said why', async (_, url, reason) => {
  open(url)
  await settled()
  expect(said).toEqual([['check-in-refused', expect.any(String), expect.stringMatching(reason)]])
})

test('a key that is none is named', async () => {
  open(linkTo('ginza', '2026-11-30'), [], 'none')
  await settled()
  expect(said).toHaveLength(1)
})

test('once a day for each store, by the site’s calendar', async () => {
  const visit = (store: string, at: string) => ({ name: 'check_in', at: Date.parse(at), props: { store } })
  const url = linkTo('ginza', '2026-11-30')
  open(url, [visit('ginza', '2026-11-22T00:01:00+09:00')])
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(taken).toEqual([])
  open(url, [visit('ginza', '2026-11-21T23:59:00+09:00'), visit('kyoto', '2026-11-22T09:00:00+09:00')])
  await settled()
  expect(taken).toEqual([['check_in', { store: 'ginza' }]])
})

test('any other page is none, and one that was left counts no more', async () => {
  open('https://shop.example/?sig=x')
  open(linkTo('ginza', '2026-11-30'))()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(taken).toEqual([])
  expect(said).toEqual([])
})

import { expect, test } from 'vitest'
import { followTcf, type TcData, type TcfApi, tcfSignal } from './tcf.ts'

const answered = (consents: Record<string, boolean>, more: Partial<TcData> = {}): TcData => ({
  gdprApplies: true,
  eventStatus: 'useractioncomplete',
  purpose: { consents },
  ...more,
})

test.each<[string, TcData | undefined, string | undefined]>([
  ['nobody has answered', undefined, 'pending'],
  ['the visitor is being asked', answered({ 1: true, 8: true }, { eventStatus: 'cmpuishown' }), 'pending'],
  ['all consented to', answered({ 1: true, 8: true }), 'granted'],
  ['as on an earlier visit', answered({ 1: true, 8: true }, { eventStatus: 'tcloaded' }), 'granted'],
  ['one of them is missing', answered({ 1: true }), 'denied'],
  ['one of them is refused', answered({ 1: true, 8: false }), 'denied'],
  ['another law', answered({}, { gdprApplies: false }), undefined],
])('%s', (_, data, signal) => expect(tcfSignal(data, [1, 8])).toBe(signal))

function setUp() {
  const heard: (TcData | undefined)[] = []
  const waits: [fn: () => void, ms: number][] = []
  const removed: number[] = []
  let tell: Parameters<TcfApi>[2] = () => undefined
  const api: TcfApi = (command, _, callback, id) => {
    if (command === 'addEventListener') tell = callback
    else removed.push(id!)
  }
  const page: { api?: TcfApi } = {}
  const follow = () =>
    followTcf({
      find: () => page.api,
      later: (fn, ms) => {
        waits.push([fn, ms])
        return () => void waits.splice(0)
      },
      told: data => heard.push(data),
    })
  return {
    heard,
    waits,
    removed,
    page,
    api,
    follow,
    tell: (data: TcData, success = true) => tell(data, success),
  }
}

test('hears a platform, and lets it go', () => {
  const { page, api, follow, tell, heard, removed } = setUp()
  page.api = api
  const stop = follow()
  tell(answered({ 1: true }, { listenerId: 3 }))
  tell(answered({}), false)
  expect(heard).toHaveLength(1)
  stop()
  expect(removed).toEqual([3])
  tell(answered({}, { listenerId: 3 }))
  expect(heard).toHaveLength(1)
})

test('looks for one that comes later, and gives up in the end', () => {
  const { page, api, follow, waits, heard, tell } = setUp()
  follow()
  waits.at(-1)![0]()
  page.api = api
  waits.at(-1)![0]()
  tell(answered({ 1: true }))
  expect(heard).toHaveLength(1)
  expect(waits.map(([, ms]) => ms)).toEqual([500, 1000])

  const none = setUp()
  none.follow()
  for (let i = 0; i < 5; i++) none.waits[i]![0]()
  expect(none.heard).toEqual([undefined])
  expect(none.waits).toHaveLength(5)
})

test('looks no more after the stop', () => {
  const { follow, waits } = setUp()
  follow()()
  expect(waits).toEqual([])
})

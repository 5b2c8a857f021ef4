import { expect, test } from 'vitest'
import { pageView, purchase } from './testing/events.ts'
import { format } from './webhook.ts'

const encode = (options: { map?: Record<string, string>; each?: boolean } = {}) =>
  format.encode({ site: 'demo', sentAt: 0, events: [pageView, purchase] }, { to: '/hook', ...options })

test('without a map, events go as they are', () => {
  const [request, ...more] = encode()
  expect(more).toEqual([])
  expect(JSON.parse(request!.body)).toEqual([pageView, purchase])
})

test('a map names the fields and what they hold', () => {
  const map = {
    'user.id': 'member',
    'user.device': 'visitor',
    action: 'name',
    when: 'time',
    sku: 'props.items.0.item_id',
    lines: 'props.items',
    text: '={{ member }} bought for {{props.value}} {{ props.missing }}|{{ props.items }}',
    kind: '=web',
  }
  const fields = JSON.parse(encode({ map })[0]!.body)
  expect(fields[1]).toEqual({
    user: { id: 'm-4711', device: purchase.visitor },
    action: 'purchase',
    when: '2026-11-18T11:06:40.003Z',
    sku: 'T-12',
    lines: purchase.props!.items,
    text: `m-4711 bought for 4200 |${JSON.stringify(purchase.props!.items)}`,
    kind: 'web',
  })
  // What is not there has no field.
  expect(Object.keys(fields[0].user)).toEqual(['device'])
})

test('one by one, a body is an object', () => {
  const requests = encode({ map: { name: 'name' }, each: true })
  expect(requests).toEqual([
    { body: '{"name":"page_view"}', ids: [pageView.id] },
    { body: '{"name":"purchase"}', ids: [purchase.id] },
  ])
})

test('no field and no path reaches a prototype', () => {
  const map = JSON.parse(
    '{"a.__proto__.polluted":"name","__proto__":"visitor","b":"constructor","c":"props.toString"}',
  )
  const [fields] = JSON.parse(encode({ map })[0]!.body)
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
  expect(Object.keys(fields)).toEqual(['a', '__proto__'])
  expect(Object.keys(fields.a)).toEqual(['__proto__'])
})

test.each([
  [{ user: 'visitor', 'user.id': 'member' }, { user: pageView.visitor }],
  [{ 'user.name': 'name', user: 'visitor' }, { user: { name: 'page_view' } }],
])('of two fields in each other’s way the first one stays', (map, fields) => {
  expect(JSON.parse(encode({ map })[0]!.body)[0]).toEqual(fields)
})

test('a map that is none of texts makes no trouble', () => {
  const map = { a: null, b: 7, c: ['name'] } as unknown as Record<string, string>
  expect(JSON.parse(encode({ map })[0]!.body)[0]).toEqual({ c: 'page_view' })
})

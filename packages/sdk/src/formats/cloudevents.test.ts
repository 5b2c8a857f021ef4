import { CloudEvent, HTTP, type Message } from 'cloudevents'
import { expect, test } from 'vitest'
import { format } from './cloudevents.ts'
import { pageView, purchase } from './testing/events.ts'

/** As a server with the project's own library reads a request. */
function receive(body: string, contentType: string): CloudEvent<unknown>[] {
  const message: Message = { headers: { 'content-type': contentType }, body }
  const events = HTTP.toEvent(message)
  return Array.isArray(events) ? (events as CloudEvent<unknown>[]) : [events as CloudEvent<unknown>]
}

const encode = (site: string, source?: string) =>
  format.encode(
    { site, sentAt: 0, events: [pageView, purchase] },
    { to: '/', ...(source !== undefined && { source }) },
  )[0]!

test("a batch is read and found valid by the project's own library", () => {
  const { body, contentType } = encode('demo-shop')
  const [first, second, ...more] = receive(body, contentType!)
  expect(more).toEqual([])
  expect([first!.validate(), second!.validate()]).toEqual([true, true])
  expect(second).toBeInstanceOf(CloudEvent)
  expect(second).toMatchObject({
    specversion: '1.0',
    id: purchase.id,
    source: 'urn:okyaku:demo-shop',
    type: 'okyaku.purchase',
    time: '2026-11-18T11:06:40.003Z',
    datacontenttype: 'application/json',
    subject: purchase.visitor,
    session: purchase.session,
    member: 'm-4711',
    tier: 'core',
    data: { page: purchase.page, props: purchase.props },
  })
  expect(first).not.toHaveProperty('member')
})

test('is of the type that the specification gives to batches', () => {
  expect(encode('x').contentType).toMatch(/^application\/cloudevents-batch\+json;/)
})

test.each([
  ['demo shop/東京', 'urn:okyaku:demo-shop-'],
  ['', 'urn:okyaku:site'],
])('the site "%s" is the source %s', (site, source) => {
  expect(JSON.parse(encode(site).body)[0].source).toBe(source)
})

test('the config may name the source', () => {
  expect(JSON.parse(encode('x', 'https://shop.example').body)[0].source).toBe('https://shop.example')
})

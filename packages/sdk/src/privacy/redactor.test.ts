import type { Event } from '@okyaku/engine'
import { expect, it } from 'vitest'
import { createRedactor } from './redactor.ts'

const event: Event = {
  id: 'e1',
  name: 'sign_up',
  at: 1790000000000,
  visitor: 'v1',
  session: 's1',
  member: 'm1',
  page: {
    url: 'https://x.example/a?email=taro%40example.jp&Token=1',
    path: '/a',
    title: 'Welcome taro@example.jp',
    referrer: 'https://x.example/?token=1',
  },
  props: {
    note: 'call 03-1234-5678',
    Address: { street: '1-2-3' },
    list: [{ text: 'taro@example.jp' }, 4111111111111111, 1790000000000, true, null],
    link: '/go?token=abc',
    'taro@example.jp': 1,
  },
}

const redactor = createRedactor({
  redact: ['email', 'phone', 'card'],
  parameters: ['token'],
  props: ['address'],
})

it('takes out of page and props what the config does not want to know', () => {
  expect(redactor.event(event)).toEqual({
    ...event,
    page: {
      url: 'https://x.example/a?email=%5Bemail%5D&Token=%5Bredacted%5D',
      path: '/a',
      title: 'Welcome [email]',
      referrer: 'https://x.example/?token=%5Bredacted%5D',
    },
    props: {
      note: 'call [phone]',
      Address: '[redacted]',
      list: [{ text: '[email]' }, '[card]', 1790000000000, true, null],
      link: '/go?token=%5Bredacted%5D',
      '[email]': 1,
    },
  })
})

it('leaves everything where the config asks for nothing', () => {
  expect(createRedactor({}).event(event)).toEqual(event)
})

it('redacts what the site tells about the visitor; null still forgets', () => {
  expect(redactor.facts({ address: null, plan: 'gold', tel: '090-1234-5678' })).toEqual({
    address: null,
    plan: 'gold',
    tel: '[phone]',
  })
  expect(redactor.finds('taro@example.jp')).toBe(true)
  expect(redactor.finds('member-42')).toBe(false)
})

it('cuts off what is nested without end', () => {
  let deep: unknown = 'taro@example.jp'
  for (let i = 0; i < 5000; i++) deep = [deep]
  const text = JSON.stringify(redactor.event({ ...event, props: { deep } }).props)
  expect(text).toMatch(/^\{"deep":\[+"\[redacted\]"\]+\}$/)
})

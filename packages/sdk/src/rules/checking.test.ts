import { core } from '@okyaku/engine/core'
import { expect, test } from 'vitest'
import { checking } from './checking.ts'

/** All of its steps at once. */
function check(input: unknown) {
  const steps = checking(input, core, 'okyaku.json')
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const checked = (format: unknown) => check({ sync: [{ to: '/in', format }] })

test.each([() => '', { encode: () => [] }])('a format of the site’s own code is no mistake', format => {
  const { problems, config } = checked(format)
  expect(problems).toEqual([])
  expect(config!.sync).toHaveLength(1)
})

test.each(['mixpanel', {}, null, 7])('%j is one', format => {
  const { problems, sentence } = checked(format)
  expect(problems).toMatchObject([{ path: ['sync', 0, 'format'] }])
  expect(sentence).toContain('sync[0].format')
})

test('what is no list of endpoints is told as it is', () => {
  for (const sync of [null, 'x', [null], [7]]) expect(check({ sync }).problems).not.toEqual([])
  expect(check(null).problems).not.toEqual([])
})

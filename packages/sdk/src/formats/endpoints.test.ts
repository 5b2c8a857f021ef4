import { readFileSync } from 'node:fs'
import { type Config, parseConfig, type WireFormat } from '@okyaku/engine'
import { lint } from '@okyaku/engine/lint'
import { describe, expect, test } from 'vitest'
import { loadFormat } from './index.ts'
import { purchase } from './testing/events.ts'

const formats: WireFormat[] = [
  'okyaku',
  'segment',
  'ga4',
  'amplitude',
  'posthog',
  'snowplow',
  'cloudevents',
  'webhook',
]

const documents = ['endpoints.md', 'endpoints.ja.md']

const configsOf = (document: string) =>
  [...read(document).matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json!) as Config)

const read = (document: string) =>
  readFileSync(new URL(`../../../../docs/${document}`, import.meta.url), 'utf8')

const endpointsOf = (document: string) => configsOf(document).flatMap(({ sync = [] }) => sync)

describe.each(documents)('%s', document => {
  test('has configs in which nothing is wrong', () => {
    for (const written of configsOf(document)) {
      const { config, problems } = parseConfig(written)
      expect(problems).toEqual([])
      expect(lint(config!, { now: 0 })).toEqual([])
    }
  })

  test('shows every format, and what it shows can be sent', async () => {
    const shown = new Set<string>()
    for (const endpoint of endpointsOf(document)) {
      const { format = 'okyaku' } = endpoint
      shown.add(format)
      if (format === 'okyaku') continue
      const { encode } = (await loadFormat(format))!
      expect(encode({ site: 'demo', sentAt: 0, events: [purchase] }, endpoint)).toHaveLength(1)
    }
    expect([...shown].sort()).toEqual([...formats].sort())
    // The first table has a row for each, of four columns.
    for (const format of formats)
      expect(read(document)).toMatch(new RegExp(`^\\| \`${format}\` (\\|.*){4}$`, 'm'))
  })
})

test('both languages show the same', () => {
  const [english, japanese] = documents.map(configsOf)
  expect(japanese).toEqual(english)
})

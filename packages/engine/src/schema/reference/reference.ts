import type { Lang } from '../../catalogue.ts'
import { configShape } from '../../config-shape.ts'
import { core } from '../../core.ts'
import { withRareWords } from '../../rare.ts'
import { wordsIn } from '../writer.ts'
import { prose as en } from './prose-en.ts'
import { prose as ja } from './prose-ja.ts'
import { survey } from './survey.ts'
import { createTables } from './tables.ts'

const proseIn = { en, ja }

/** The page on all of `okyaku.json`, as Markdown: what editors are told about it, in the order in which people read. */
export function reference(lang: Lang): string {
  const prose = proseIn[lang]
  const { headings, columns } = prose
  const keys = survey(configShape(withRareWords(core)))
  const tables = createTables(keys, wordsIn(lang), prose)
  const shared = new Set((keys.get('campaign') ?? []).map(({ key }) => key))
  const own = ['id', 'on', 'when', 'goal', 'holdout', 'steps']
  const parts = [
    '# okyaku.json',
    prose.intro,
    `\`\`\`json\n${prose.example}\n\`\`\``,
    `## ${headings.values}`,
    tables.values(),
    `## ${headings.file}`,
    tables.keys('file'),
    tables.objects({
      site: 'site',
      endpoint: 'sync',
      consent: 'consent',
      purpose: 'purposes',
      privacy: 'privacy',
      capture: 'capture',
      behavior: 'behaviors',
      tier: 'tiers',
      score: 'scores',
      points: 'points',
    }),
    prose.capture,
    tables.keys('rule'),
    `## ${headings.conditions}`,
    prose.conditions,
    tables.keys('condition'),
    tables.objects({
      page: 'page',
      device: 'device',
      session: 'session',
      cart: 'cart',
      viewed: 'viewed',
      time: 'time',
    }),
    prose.tests,
    tables.keys('test'),
    `## ${headings.history}`,
    tables.heads('history', columns.line),
    prose.history,
    tables.keys('history', ({ key, kind }) => key === kind),
    `## ${headings.campaigns}`,
    tables.keys('campaign'),
    tables.objects({ schedule: 'schedule', variant: 'variants', goal: 'goal' }),
    `## ${headings.triggers}`,
    tables.heads('trigger', columns.trigger),
    prose.triggers,
    tables.keys('trigger', ({ key, kind }) => key === kind),
    `## ${headings.bounds}`,
    prose.limits,
    tables.objects({ limits: 'limits' }),
    prose.caps,
    tables.objects({ caps: 'caps', quietHours: 'quietHours' }),
    prose.holdOut,
    `## ${headings.journeys}`,
    prose.journeys,
    tables.keys('journey', ({ key }) => shared.has(key) && !own.includes(key)),
    tables.keys('step', ({ key }) => ['show', 'variants', 'limits'].includes(key)),
    `## ${headings.messages}`,
    prose.messages,
    tables.keys('message'),
    tables.objects({ image: 'image', button: 'buttons' }),
    `## ${headings.events}`,
    prose.events,
    tables.events(),
  ]
  return `${parts.join('\n\n')}\n`
}

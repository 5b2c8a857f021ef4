import { withoutComments } from '../build/write-json.ts'
import { media } from './templates/media.ts'
import { saas } from './templates/saas.ts'
import { shop } from './templates/shop.ts'
import type { Filling, Template } from './templates/template.ts'

export const kinds = ['shop', 'media', 'saas'] as const
export type Kind = (typeof kinds)[number]

const templates: Readonly<Record<Kind, Template>> = { shop, media, saas }

export interface Wishes {
  kind: Kind
  lang: 'en' | 'ja'
  siteId: string
  endpoint: string
  timeZone: string
}

/** The files of a starter config, by their role. */
export interface Starter {
  /** JSON with comments: what people edit. */
  source: string
  /** The same without them: what the site loads. */
  json: string
  /** Visits by which `okyaku test` tests it. */
  tests: string
}

/** Writes a starter config for a kind of site. `names` are the files' names, for the comments to tell. */
export function createStarter(
  { kind, lang, siteId, endpoint, timeZone }: Wishes,
  names: { source: string; json: string },
): Starter {
  const say = (en: string, ja: string) => (lang === 'ja' ? ja : en)
  const filling: Filling = {
    say,
    site: { id: siteId, locale: lang, timeZone, currency: lang === 'ja' ? 'JPY' : 'USD' },
    endpoint,
  }
  const { config, tests } = templates[kind]
  const source = headOf(say, names) + config(filling)
  return {
    source,
    json: withoutComments(source),
    tests: `${JSON.stringify({ config: `./${names.json}`, tests: tests(filling) }, null, 2)}\n`,
  }
}

const headOf = (say: Filling['say'], { source, json }: { source: string; json: string }) => `// ${say(
  `The commented source of ${json}, which the site loads. After a change:`,
  `サイトが読み込む ${json} の、コメント付きの元ファイルです。変更したら、次のコマンドで書き出します。`,
)}
//   npx @okyaku/cli build ${source}
`

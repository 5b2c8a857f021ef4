import type { Path } from '../../shape.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'

interface Translated {
  languages: Set<string>
  path: Path
}

/** Texts that visitors of the site's language, or of one that other texts have, do not get in it. */
export function languageFindings({ survey, config: { site = {} } }: Case): Finding[] {
  const texts = survey.texts.flatMap(({ words, path }) =>
    typeof words === 'object' && isForVisitors(path)
      ? [{ languages: new Set(Object.keys(words).map(languageOf)), path }]
      : [],
  )
  const own = site.locale === undefined ? undefined : languageOf(site.locale)
  const all = new Set(texts.flatMap(({ languages }) => [...languages]))
  all.delete(own ?? '')
  return [
    ...(own === undefined ? [] : lacking(own, texts, 'no-fallback-text', 'warning')),
    ...[...all].flatMap(language => lacking(language, texts, 'missing-language', 'hint')),
  ]
}

/** `zh-Hant` is not told from `zh`: a visitor of the one gets the other. */
const languageOf = (locale: string) => locale.toLowerCase().split('-')[0]!

/** A label is for those who run the site. */
const isForVisitors = (path: Path) =>
  (path[0] === 'campaigns' || path[0] === 'journeys') && !(path.length === 3 && path[2] === 'label')

/** One finding for each campaign or journey, at the first of its texts. */
function lacking(
  language: string,
  texts: readonly Translated[],
  code: Finding['code'],
  severity: Finding['severity'],
): Finding[] {
  const byOwner = new Map<string, Path[]>()
  for (const { languages, path } of texts) {
    if (languages.has(language)) continue
    const owner = path.slice(0, 2).join()
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), path])
  }
  return [...byOwner.values()].map(([path, ...related]) => ({
    code,
    severity,
    path: path!,
    needed: language,
    ...(related.length > 0 && { related }),
  }))
}

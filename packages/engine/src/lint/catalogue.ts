import { type Description, type Lang, pathText } from '../catalogue.ts'
import { en } from './catalogue-en.ts'
import { ja } from './catalogue-ja.ts'
import type { Facts, Sentences } from './catalogue-sentences.ts'
import type { Finding } from './finding.ts'

const languages: Record<Lang, Sentences> = { en, ja }

/** Says what a finding means and what to do, in words for whoever wrote the config; `pathText` tells where it stands. */
export const describeFinding = (finding: Finding, { lang }: { lang: Lang }): Description =>
  languages[lang][finding.code](factsOf(finding))

const factsOf = ({ path, related = [], found, needed = '', meant = '' }: Finding): Facts => ({
  name: String(path.filter(step => typeof step === 'string').at(-1) ?? ''),
  related: related.map(pathText),
  found: found === undefined ? '' : String(found),
  needed,
  meant,
})

import type { Words } from '../words/words.ts'
import type { Severity } from './read-config.ts'

/** What `check` says beside problems and findings themselves. */
export interface CheckWords {
  severity: Record<Severity, string>
  /** How many of each there are, in words. */
  counts(file: string, counts: Record<Severity, number>): string
  /** Beyond those that are told. */
  more(count: number): string
}

const number = new Intl.NumberFormat('en')
const count = (n: number, one: string) => (n ? [`${number.format(n)} ${one}${n === 1 ? '' : 's'}`] : [])
const countJa = (n: number, one: string) => (n ? [`${one}${number.format(n)}件`] : [])

const languages: Record<Words['lang'], CheckWords> = {
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    counts: (file, { error, warning, hint }) =>
      `${[...count(error, 'error'), ...count(warning, 'warning'), ...count(hint, 'hint')].join(', ')} in ${file}.`,
    more: n => `… and ${number.format(n)} more. All of them: --format json`,
  },
  ja: {
    severity: { error: 'エラー', warning: '警告', hint: 'ヒント' },
    counts: (file, { error, warning, hint }) =>
      `${file}: ${[...countJa(error, 'エラー'), ...countJa(warning, '警告'), ...countJa(hint, 'ヒント')].join('、')}。`,
    more: n => `… ほか${number.format(n)}件。すべて見るには --format json`,
  },
}

export const checkWordsFor = ({ lang }: Words) => languages[lang]

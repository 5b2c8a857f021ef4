import { expect, test } from 'vitest'
import { inLanguage } from './label.ts'

test.each([
  ['ライト', 'en', undefined, 'ライト'],
  [{ ja: 'ライト', en: 'Light' }, 'en', 'ja', 'Light'],
  [{ ja: 'ライト', en: 'Light' }, 'en-GB', 'ja', 'Light'],
  [{ ja: 'ライト', fr: 'Léger' }, 'en', 'ja-JP', 'ライト'],
  [{ fr: 'Léger' }, 'en', 'ja', 'Léger'],
  [{}, 'constructor', undefined, ''],
])('%j for a reader of %s on a site in %s', (text, language, site, label) => {
  expect(inLanguage(text, language, site)).toBe(label)
})

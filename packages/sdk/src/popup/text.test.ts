import { describe, expect, it } from 'vitest'
import { chooseText, nearestLocale, spokenIn } from './text.ts'

const words = { ja: 'こんにちは', en: 'Hello', 'en-GB': 'Good day', 'zh-Hant': '你好' }

describe('chooseText', () => {
  it('takes exactly the locale first', () => {
    expect(chooseText(words, 'en-GB')).toEqual({ text: 'Good day', lang: 'en-GB' })
    expect(chooseText(words, 'EN-gb').text).toBe('Good day')
  })

  it('takes the language of a locale that it does not have', () => {
    expect(chooseText(words, 'en-US')).toEqual({ text: 'Hello', lang: 'en' })
    expect(chooseText(words, 'zh-Hant-HK').lang).toBe('zh-Hant')
  })

  it('takes another form of the language before another language', () => {
    expect(chooseText({ ja: 'はい', 'pt-BR': 'sim' }, 'pt-PT').text).toBe('sim')
  })

  it('falls back on the language of the site, then on the first', () => {
    expect(chooseText(words, 'fr', 'en').text).toBe('Hello')
    expect(chooseText(words, 'fr', 'de').text).toBe('こんにちは')
    expect(chooseText(words, 'fr').text).toBe('こんにちは')
  })

  it('does not take one language for another that begins alike', () => {
    expect(chooseText({ fil: 'Oo', fi: 'Kyllä' }, 'fi-FI').text).toBe('Kyllä')
    expect(nearestLocale(['fil'], 'fi')).toBeUndefined()
  })

  it('takes plain words to be in the language of the site', () => {
    expect(chooseText('ようこそ', 'en', 'ja')).toEqual({ text: 'ようこそ', lang: 'ja' })
    expect(chooseText('ようこそ', 'en')).toEqual({ text: 'ようこそ', lang: undefined })
  })

  it('survives an empty map', () => {
    expect(chooseText({}, 'en', 'ja')).toEqual({ text: '', lang: undefined })
  })
})

describe('spokenIn', () => {
  it.each([
    ['ja', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['arn', 'ltr'],
    [undefined, 'auto'],
  ] as const)('writes %s %s', (lang, dir) => {
    expect(spokenIn(lang)).toEqual({ lang, dir })
  })
})

import { describe, expect, it } from 'vitest'
import { widthOfText, wrap } from './width.ts'

describe('widthOfText', () => {
  it.each([
    ['', 0],
    ['okyaku', 6],
    ['お客', 4],
    ['「お客」', 8],
    ['サーバー', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['🎁', 2],
    ['\u001b[31mred\u001b[39m', 3],
  ])('%j takes %i columns', (text, width) => expect(widthOfText(text)).toBe(width))
})

describe('wrap', () => {
  it('leaves a text alone that has room', () => {
    expect(wrap('one two', Number.POSITIVE_INFINITY)).toEqual(['one two'])
    expect(wrap('one two', 7)).toEqual(['one two'])
  })

  it('breaks at spaces', () => expect(wrap('one two three', 8)).toEqual(['one two', 'three']))

  it('breaks between Japanese words, and leaves a number its counter', () => {
    expect(wrap('設定への変化', 10)).toEqual(['設定への', '変化'])
    expect(wrap('段階3つ、行動4種。', 16)).toEqual(['段階3つ、行動', '4種。'])
  })

  it('begins no line with a mark that ends a sentence, and ends none with an opening one', () => {
    expect(wrap('ここです。次', 8)).toEqual(['ここ', 'です。次'])
    expect(wrap('はい、次', 5)).toEqual(['はい、', '次'])
    expect(wrap('ここは「次」', 8)).toEqual(['ここは', '「次」'])
  })

  it('keeps a long word whole', () => {
    expect(wrap('see campaigns[12].when.history now', 10)).toEqual([
      'see',
      'campaigns[12].when.history',
      'now',
    ])
  })

  it('loses nothing but spaces', () => {
    const text = '"histroy" は書けません。 Did you mean "history"? 例: "on": "view_item"。'
    for (let width = 4; width < 40; width++) {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
})

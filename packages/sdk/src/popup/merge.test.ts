import { describe, expect, it } from 'vitest'
import { fillFields } from './merge.ts'

describe('fillFields', () => {
  it.each([
    ['{{ visitor.name | お客様 }}へ', { name: '花子' }, '花子へ'],
    ['{{visitor.name|お客様}}へ', {}, 'お客様へ'],
    ['{{ visitor.miles }} miles', { miles: 0 }, '0 miles'],
    ['{{ visitor.home town }}', { 'home town': '京都' }, '京都'],
    ['{{ visitor.name }}!', {}, '!'],
    ['{{ visitor.name | a | b }}', {}, 'a | b'],
  ])('%s', (text, attributes, filled) => {
    expect(fillFields(text, attributes)).toBe(filled)
  })

  it.each([[''], [null], [undefined], [true], [{ first: 'A' }], [['A']]])('takes %o for missing', name => {
    expect(fillFields('{{ visitor.name | you }}', { name })).toBe('you')
  })

  it('finds nothing but attributes', () => {
    expect(fillFields('{{ page.title | x }}', { title: 'y' })).toBe('x')
    expect(fillFields('{{ visitor.constructor | x }}{{ visitor.__proto__ | y }}', {})).toBe('xy')
  })

  it('does not read fields in a value', () => {
    expect(fillFields('{{ visitor.name }}', { name: '{{ visitor.card }}', card: '4242' })).toBe(
      '{{ visitor.card }}',
    )
  })

  it('leaves what is no field as it is', () => {
    expect(fillFields('{{ visitor.name', { name: 'A' })).toBe('{{ visitor.name')
  })
})

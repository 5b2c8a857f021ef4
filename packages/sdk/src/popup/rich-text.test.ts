import { describe, expect, it } from 'vitest'
import { type Inline, parseRichText } from './rich-text.ts'

/** The tree as markup, with text in «» so that no character can pass for a tag. */
function show(pieces: Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return `«${piece}»`
      if (piece.tag === 'br') return '<br>'
      const href = piece.tag === 'a' ? ` ${piece.href}` : ''
      return `<${piece.tag}${href}>${show(piece.children)}</${piece.tag}>`
    })
    .join('')
    .replaceAll('»«', '')
}
const read = (source: string, attributes = {}) => parseRichText(source, attributes).map(show).join('¶')

describe('parseRichText', () => {
  it.each([
    ['plain', '«plain»'],
    ['', ''],
    ['a **b** c', '«a »<strong>«b»</strong>« c»'],
    ['a *b* c', '«a »<em>«b»</em>« c»'],
    ['**「強調」**します', '<strong>«「強調」»</strong>«します»'],
    ['**a** **b**', '<strong>«a»</strong>« »<strong>«b»</strong>'],
    ['[story](/story)', '<a /story>«story»</a>'],
    ['[a](/b_(c))', '<a /b_(c)>«a»</a>'],
  ])('reads %j', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  it.each([
    ['one\ntwo', '«one»<br>«two»'],
    ['one\r\ntwo', '«one»<br>«two»'],
    ['one\n\ntwo\n \nthree', '«one»¶«two»¶«three»'],
    ['\n one \n', '«one»'],
  ])('breaks lines and paragraphs in %j', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  it.each([
    ['**a *b* c**', '<strong>«a »<em>«b»</em>« c»</strong>'],
    ['*a **b** c*', '<em>«a »<strong>«b»</strong>« c»</em>'],
    ['***a***', '<strong><em>«a»</em></strong>'],
    ['**[a *b*](/c)**', '<strong><a /c>«a »<em>«b»</em></a></strong>'],
    ['[**a**](/c)', '<a /c><strong>«a»</strong></a>'],
    ['**a\nb**', '<strong>«a»<br>«b»</strong>'],
  ])('nests %j', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  it.each([
    '**a',
    'a**',
    '*a',
    '[a',
    '[a](',
    '[a](/b',
    '](/b)',
    '****',
    '****a****',
    '**',
    '{{ visitor.a',
    '[a] (/b)',
    '[](/b)',
  ])('leaves %j as it is', source => {
    expect(read(source)).toBe(`«${source}»`)
  })

  it('reads stars between numbers as stars', () => {
    expect(read('2 * 3 * 4 ** 5 ** 6')).toBe('«2 * 3 * 4 ** 5 ** 6»')
  })

  it.each([
    ['\\*a\\*', '«*a*»'],
    ['**a \\* b**', '<strong>«a * b»</strong>'],
    ['\\[a](/b)', '«[a](/b)»'],
    ['[a \\] b](/c)', '<a /c>«a ] b»</a>'],
    ['\\\\', '«\\»'],
    ['C:\\temp', '«C:\\temp»'],
    ['\\{{ visitor.name }}', '«{{ visitor.name }}»'],
  ])('takes the meaning from an escaped mark in %j', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  it('keeps the words of a link to a refused address, and no link', () => {
    expect(read('[**a**](javascript:alert`1`) b')).toBe('<strong>«a»</strong>« b»')
    expect(read('[a](JAVASCRIPT:alert(1))')).toBe('«a»')
    expect(read('[a](data:text/html,x)')).toBe('«a»')
  })

  it('puts no link into a link', () => {
    expect(read('[a [b](/c) d](/e)')).toBe('«[a »<a /c>«b»</a>« d](/e)»')
  })

  it('knows no markup but its own', () => {
    expect(read('<img src=x onerror=alert(1)> &lt; `a` # b')).toBe(
      '«<img src=x onerror=alert(1)> &lt; `a` # b»',
    )
  })

  it.each([
    '**x**',
    '[x](javascript:alert(1))',
    '[x](/y)',
    '*x*',
    '\\*',
    '{{ visitor.name }}',
    'a\n\nb',
    '<b>x</b>',
  ])('shows a value of %j as it is', name => {
    expect(read('{{ visitor.name | you }}', { name })).toBe(`«${name}»`)
    expect(read('**{{ visitor.name }}**', { name })).toBe(`<strong>«${name}»</strong>`)
    expect(read('[{{ visitor.name }}](/a)', { name })).toBe(`<a /a>«${name}»</a>`)
  })

  it('draws no link without words', () => {
    expect(read('a [{{ visitor.name }}](/b)')).toBe('«a »')
  })

  it.each(['*', '**', '[', '{{', '](', '*a ', '**a ', '[a](', '\\'])('gets through 5,000 times %j', mark => {
    expect(read(mark.repeat(5000))).toContain('«')
  })
})

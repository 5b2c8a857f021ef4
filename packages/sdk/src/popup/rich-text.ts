import { safeHref } from './href.ts'
import { type Attributes, fieldValue } from './merge.ts'

/** A piece of a paragraph. */
export type Inline = string | Span | Link | LineBreak
export interface Span {
  tag: 'strong' | 'em'
  children: Inline[]
}
export interface Link {
  tag: 'a'
  href: string
  children: Inline[]
}
export interface LineBreak {
  tag: 'br'
}

/**
 * Reads **bold**, *italic*, [links](/path), `{{ fields }}` and line breaks; an empty line begins a paragraph and a
 * backslash takes a mark's meaning away. What is not closed stays as it was written; of a link to a refused address
 * only the words stay.
 */
export function parseRichText(source: string, attributes: Attributes): Inline[][] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph => parseInline(paragraph, attributes))
}

/** `2 * 3` is arithmetic: stars begin only before words and end only after them. A link holds no brackets. */
const token = new RegExp(
  [
    /\\([\\*[\](){}])/, // an escaped mark
    /\{\{([^{}]*)\}\}/, // a field
    /(?<!\*)\*\*(?=\S)(?!\*\*)(.+?)(?<=\S)\*\*(?!\*)/, // bold
    /\*(?=[^\s*])((?:\\.|\*\*[^*]+\*\*|[^*\\])+?)(?<=\S)\*(?!\*)/, // italic, perhaps with bold in it
    /\[((?:\\.|[^[\]\\])+)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/, // a link and its address
    /\r?\n/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gs',
)

function parseInline(source: string, attributes: Attributes): Inline[] {
  const pieces: Inline[] = []
  let read = 0
  const parse = (inner: string) => parseInline(inner, attributes)
  for (const match of source.matchAll(token)) {
    const [whole, escaped, field, strong, em, words, address] = match
    pieces.push(source.slice(read, match.index))
    read = match.index + whole.length
    if (escaped) pieces.push(escaped)
    else if (field !== undefined) pieces.push(fieldValue(field, attributes))
    else if (strong) pieces.push({ tag: 'strong', children: parse(strong) })
    else if (em) pieces.push({ tag: 'em', children: parse(em) })
    else if (words) pieces.push(...link(parse(words), safeHref(address!)))
    else pieces.push({ tag: 'br' })
  }
  pieces.push(source.slice(read))
  return pieces.filter(piece => piece !== '')
}

function link(children: Inline[], href: string | undefined): Inline[] {
  return href && children.length > 0 ? [{ tag: 'a', href, children }] : children
}

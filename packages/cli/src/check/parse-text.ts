import { type Node, type ParseError, parseTree, printParseErrorCode, stripComments } from 'jsonc-parser'
import type { SyntaxFault } from '../words/words.ts'

/** A stretch of the text. */
export interface Span {
  offset: number
  length: number
}

export interface ParsedText {
  /** Absent where the text is not JSON. */
  tree?: Node
  faults: (Span & { fault: SyntaxFault })[]
  duplicates: (Span & { key: string })[]
  /** The first comment or trailing comma: no mistake here, but JSON in a browser knows neither. */
  notStrict?: Span
}

/** Beyond the first mistakes, a parser only guesses. */
const mostFaults = 3

const faults: Record<string, SyntaxFault> = {
  InvalidSymbol: 'symbol',
  InvalidNumberFormat: 'number',
  PropertyNameExpected: 'key',
  ValueExpected: 'value',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'unclosed',
  CloseBracketExpected: 'unclosed',
  EndOfFileExpected: 'more',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'text',
  UnexpectedEndOfNumber: 'number',
  InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'character',
}

/** Reads JSON with comments and trailing commas. Throws a RangeError where it is nested absurdly deep. */
export function parseText(text: string): ParsedText {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const found = firstOfEachLine(errors, text).slice(0, mostFaults)
  if (found.length || !tree) {
    return {
      faults: found.map(({ error, offset, length }) => ({
        fault: meantBy(text, offset) ?? faults[printParseErrorCode(error)] ?? 'symbol',
        offset,
        length,
      })),
      duplicates: [],
    }
  }
  const notStrict = firstNotStrict(text)
  return { tree, faults: [], duplicates: duplicatesIn(tree), ...(notStrict && { notStrict }) }
}

/** What stands at a place where JSON has to stop, by how it begins: mistakes of keyboards rather than of JSON. */
const slips: readonly (readonly [SyntaxFault, RegExp])[] = [
  ['quotes', /^['‘’“”„«»「『＂]/],
  ['wide', /^[\u3000\uFF01-\uFF5E]/],
  ['number', /^[+.]\d/],
]

const meantBy = (text: string, offset: number): SyntaxFault | undefined =>
  // A parser takes 05 for two numbers.
  /^0\d/.test(text.slice(offset - 1, offset + 1))
    ? 'number'
    : slips.find(([, begins]) => begins.test(text.slice(offset, offset + 2)))?.[0]

function firstOfEachLine(errors: readonly ParseError[], text: string): ParseError[] {
  const lineOf = ({ offset }: Span) => text.slice(0, offset).split('\n').length
  return errors.filter((error, i) => i === 0 || lineOf(error) !== lineOf(errors[i - 1]!))
}

function firstNotStrict(text: string): Span | undefined {
  const strict: ParseError[] = []
  parseTree(text, strict, { disallowComments: true })
  if (!strict[0]) return undefined
  // A trailing comma is told at the bracket behind it.
  const { offset, length } = strict[0]
  const comma = stripComments(text.slice(0, offset), ' ').trimEnd().length - 1
  return /[\]}]/.test(text[offset] ?? '') ? { offset: comma, length: 1 } : { offset, length }
}

function duplicatesIn(node: Node): ParsedText['duplicates'] {
  const seen = new Set<string>()
  const here =
    node.type !== 'object'
      ? []
      : (node.children ?? []).flatMap(({ children: [key] = [] }) => {
          if (!key || !seen.has(key.value)) {
            seen.add(key?.value)
            return []
          }
          return [{ key: key.value as string, offset: key.offset, length: key.length }]
        })
  return [...here, ...(node.children ?? []).flatMap(duplicatesIn)]
}

/** As `JSON.parse` would: the last of equal keys counts, and `__proto__` is a key like any other. */
export function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue)
  if (node.type !== 'object') return node.value
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[key.value as string, toValue(value)]] : [],
  )
  return Object.fromEntries(entries)
}

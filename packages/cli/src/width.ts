import { stripVTControlCharacters } from 'node:util'

/** Characters that take two columns of a terminal. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\u3000-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u
/** Characters that take none: accents over the one before, joiners. */
const flat = /\p{Mark}|\u200B|\u200C|\u200D/u

/** The number of terminal columns that a text takes, whatever its colors. */
export function widthOfText(text: string): number {
  let width = 0
  for (const character of stripVTControlCharacters(text))
    width += flat.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** These do not begin a line, nor do these end one (Japanese line breaking, JIS X 4051 in short): a number keeps its counter. */
const neverFirst = /^[、。,.!?:;」』)】〉》”’ー…・々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ)\]}>%]/
const neverLast = /[「『(【〈《“‘([{\d]$/

/** Breaks a text into lines of at most `width` columns, at spaces and between Japanese words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line && widthOfText(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line ? piece : piece.trimStart()
  }
  return [...lines, line.trimEnd()]
}

/** Japanese, spaces, or a word of another language, each with one space behind it. */
const parts =
  /[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]+ ?| +|[^ \p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]+ ?/gu
const isJapanese = /^[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]/u

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Japanese has no spaces: its words are told by a dictionary. */
function wordsIn(part: string): string[] {
  if (!isJapanese.test(part)) return [part]
  const words = [...segmenter.segment(part.trimEnd())].map(({ segment }) => segment)
  return part.endsWith(' ') ? [...words.slice(0, -1), `${words.at(-1)} `] : words
}

/** What must stay on one line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const part of (text.match(parts) ?? []).flatMap(wordsIn)) {
    const last = pieces.at(-1) ?? ' '
    if (!last.endsWith(' ') && (neverFirst.test(part) || neverLast.test(last))) {
      pieces[pieces.length - 1] = last + part
    } else pieces.push(part)
  }
  return pieces
}

/** Lines that begin so many columns further right. */
export const indent = (lines: readonly string[], columns: number) =>
  lines.map(line => ' '.repeat(columns) + line)

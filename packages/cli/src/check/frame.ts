import type { Colors } from '../io.ts'
import { plain } from '../plain.ts'
import { widthOfText } from '../width.ts'
import { placeOf } from './locate.ts'
import type { Span } from './parse-text.ts'

/** More of a long line says nothing where nobody gives a width. */
const mostColumns = 100

interface FrameOptions {
  colors: Colors
  width: number
}

/** The line of the text with a mark under the span, and the line before it. */
export function frame(text: string, { offset, length }: Span, { colors, width }: FrameOptions): string[] {
  const lines = text
    .split('\n')
    .map(line => line.replace(/\r$/, '').replaceAll('\t', ' '))
    .map(plain)
  const { line, column } = placeOf(text, offset)
  const gutter = String(line).length
  const room = Math.min(width, mostColumns) - gutter - 5
  const row = (number: string, content: string) =>
    `  ${colors.dim(`${number.padStart(gutter)} |`)} ${content}`.trimEnd()

  const { shown, before } = crop(lines[line - 1] ?? '', column - 1, room)
  const marked = (lines[line - 1] ?? '').slice(column - 1, column - 1 + Math.max(length, 1))
  const marks = Math.max(1, Math.min(widthOfText(marked), room - before))
  const previous = lines[line - 2]
  return [
    ...(previous?.trim() ? [row(String(line - 1), colors.dim(crop(previous, 0, room).shown))] : []),
    row(String(line), shown),
    row('', ' '.repeat(before) + colors.red('^'.repeat(marks))),
  ]
}

/** The part of a line around `column` that has room, and the columns before that place in it. */
function crop(line: string, column: number, room: number): { shown: string; before: number } {
  let start = 0
  // A third of the room for what stands before leaves most for what is marked.
  while (widthOfText(line.slice(start, column)) > room / 3 && widthOfText(line.slice(start)) > room) start++
  const head = start > 0 ? '…' : ''
  let end = line.length
  if (widthOfText(head + line.slice(start)) > room) {
    end = start
    while (widthOfText(head + line.slice(start, end + 1)) < room) end++
  }
  const tail = end < line.length ? '…' : ''
  return {
    shown: head + line.slice(start, end) + tail,
    before: widthOfText(head + line.slice(start, column)),
  }
}

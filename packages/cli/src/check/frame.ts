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
  const { line, column } = placeOf(text, offset)
  const start = offset - column + 1
  const gutter = String(line).length
  const room = Math.min(width, mostColumns) - gutter - 5
  const row = (number: string, content: string) =>
    `  ${colors.dim(`${number.padStart(gutter)} |`)} ${content}`.trimEnd()

  const content = lineAt(text, start)
  const { shown, before } = crop(content, column - 1, room)
  const marked = content.slice(column - 1, column - 1 + Math.min(Math.max(length, 1), room))
  const marks = Math.max(1, Math.min(widthOfText(marked), room - before))
  const previous = start > 1 ? lineAt(text, text.lastIndexOf('\n', start - 2) + 1) : ''
  return [
    ...(previous.trim() ? [row(String(line - 1), colors.dim(crop(previous, 0, room).shown))] : []),
    row(String(line), shown),
    row('', ' '.repeat(before) + colors.red('^'.repeat(marks))),
  ]
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}

/** The part of a line around `column` that has room, and the columns before that place in it. */
function crop(line: string, column: number, room: number): { shown: string; before: number } {
  // A third of the room for what stands before leaves most for what is marked.
  const start = Math.min(backFrom(line, column, room / 3), backFrom(line, line.length, room))
  const head = start > 0 ? '…' : ''
  // A minified line may be the whole file: what is far beyond the room is not looked at.
  const near = asShown(line.slice(start, start + room * 4))
  let end = near.length
  if (widthOfText(head + near) > room) {
    end = 0
    while (widthOfText(head + near.slice(0, end + 1)) < room) end++
  }
  const tail = start + end < line.length ? '…' : ''
  return {
    shown: head + near.slice(0, end) + tail,
    before: widthOfText(head + asShown(line.slice(start, column))),
  }
}

/** The first place from which the line up to `end` has room. */
function backFrom(line: string, end: number, room: number): number {
  let start = end
  for (let left = room; start > 0; ) {
    const size = /[\uDC00-\uDFFF]/.test(line[start - 1]!) && start > 1 ? 2 : 1
    left -= widthOfText(asShown(line.slice(start - size, start)))
    if (left < 0) break
    start -= size
  }
  return start
}

const asShown = (part: string) => plain(part.replaceAll('\t', ' '))

import pc from 'picocolors'
import { expect, it } from 'vitest'
import { widthOfText } from '../width.ts'
import { frame } from './frame.ts'

const plain = { colors: pc.createColors(false), width: 80 }

it('marks the span under its line, and shows the line before', () => {
  expect(frame('{\n  "a": 1\n}', { offset: 4, length: 3 }, plain)).toEqual([
    '  1 | {',
    '  2 |   "a": 1',
    '    |   ^^^',
  ])
})

it('leaves an empty line before out', () => {
  expect(frame('\n1', { offset: 1, length: 1 }, plain)).toEqual(['  2 | 1', '    | ^'])
})

it('marks the end of the text', () => {
  expect(frame('{', { offset: 1, length: 0 }, plain)).toEqual(['  1 | {', '    |  ^'])
})

it('stands right under what takes two columns', () => {
  const [line, mark] = frame('"お客": 1', { offset: 6, length: 1 }, plain)
  expect(widthOfText(line!.slice(0, line!.lastIndexOf('1')))).toBe(mark!.indexOf('^'))
})

it.each([40, 60, 100])('shows of a long line what is around the span, in %i columns', width => {
  const text = `{ "a": "${'お客さま '.repeat(500)}", "here": 1, "b": "${'x'.repeat(5000)}" }`
  const lines = frame(text, { offset: text.indexOf('"here"'), length: 6 }, { ...plain, width })
  expect(lines[0]).toContain('"here"')
  expect(lines[1]).toContain('^^^^^^')
  for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width)
})

it('does not mark beyond the page', () => {
  const lines = frame(`"${'x'.repeat(900)}"`, { offset: 0, length: 902 }, { ...plain, width: 50 })
  for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(50)
})

it('does not let the terminal obey what stands in the file', () => {
  expect(frame('"\u001b[2Jx"', { offset: 0, length: 1 }, plain)[0]).toBe('  1 | "\uFFFD[2Jx"')
})

it('keeps characters of two halves whole, and looks at no more of a line than it shows', () => {
  const text = `"${'😀'.repeat(400_000)}!${'x'.repeat(400_000)}"`
  const [line, mark] = frame(text, { offset: text.indexOf('!'), length: 1 }, plain)
  expect(line).toMatch(/^ {2}1 \| …(😀)+!x+…$/u)
  expect(widthOfText(line!.slice(0, line!.indexOf('!')))).toBe(mark!.indexOf('^'))
})

it('shows the second of two lines, the first of which is empty or not', () => {
  expect(frame('a\nb', { offset: 2, length: 1 }, plain)).toEqual(['  1 | a', '  2 | b', '    | ^'])
  expect(frame('\r\nb', { offset: 2, length: 1 }, plain)).toEqual(['  2 | b', '    | ^'])
})

import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import { widthOfText } from '../width.ts'
import { type Column, tableLines } from './table.ts'

const colors = pc.createColors(false)
const wide = { colors, width: Number.POSITIVE_INFINITY }
const columns: Column[] = [
  { head: 'Visitor', gives: 'cut' },
  { head: 'キャンペーン' },
  { head: 'Shown', align: 'right' },
]

describe('tableLines', () => {
  it('is as wide as it has to be', () => {
    expect(
      tableLines(
        columns,
        [
          ['v1', 'お気に入り', '12'],
          ['visitor-2', 'cart', '3'],
        ],
        wide,
      ),
    ).toEqual([
      'Visitor    キャンペーン  Shown',
      '---------  ------------  -----',
      'v1         お気に入り       12',
      'visitor-2  cart              3',
    ])
  })

  it('is no wider for its colors', () => {
    const { red } = pc.createColors(true)
    const lines = tableLines([{ head: 'A' }, { head: 'B' }], [[red('x'), 'y']], wide)
    expect(lines.at(-1)).toBe(`${red('x')}  y`)
  })

  it.each([40, 60, 80])('fits %i columns, and cuts first what may give', width => {
    const lines = tableLines(columns, [['0'.repeat(90), 'お気に入りを試す', '12']], { colors, width })
    for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width)
    expect(lines.at(-1)).toContain('…')
    expect(lines.at(-1)).toContain('お気に入りを試す')
  })

  it('goes on in the next line where a column wraps', () => {
    const lines = tableLines(
      [{ head: 'Campaign' }, { head: 'Skipped by', gives: 'wrap' }],
      [['sale', 'audience 28,038, limits 1,204, caps 56, schedule 3']],
      { colors, width: 40 },
    )
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      'audience 28,038, limits 1,204, caps 56, schedule 3',
    )
  })
})

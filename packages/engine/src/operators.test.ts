import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { createEngine } from './index.ts'
import cases from './operators.cases.json'
import { operators } from './operators.ts'
import { rareOperators } from './rare-operators.ts'
import { programOf, whenOf } from './testing/engine-of.ts'
import { moment, start } from './testing/moments.ts'
import { createZone, parseDate } from './zone.ts'

interface Case {
  name: string
  test: unknown
  /** Absent: missing. */
  found?: unknown
  /** In Tokyo. */
  now?: string
  holds: boolean
}

const tokyo = createZone('Asia/Tokyo')

describe('operators', () => {
  it.each(cases as Case[])('$name', ({ test, found, now, holds }) => {
    const program = programOf(whenOf({ visitor: { it: test } }))
    const { engine } = createEngine(program)
    const attributes = found === undefined ? {} : { it: found }
    const at = now ? parseDate(now, tokyo)! : start
    const [explained] = explain(program, engine.context(moment(at, { attributes })))
    expect(explained?.gates.some(({ gate }) => gate === 'audience')).toBe(!holds)
  })

  it('have a case each for holding and for not holding', () => {
    const verdicts = (name: string) =>
      new Set((cases as Case[]).filter(({ test }) => Object.hasOwn(Object(test), name)).map(one => one.holds))
    for (const name of [...Object.keys(operators), ...Object.keys(rareOperators)])
      expect([name, verdicts(name).size]).toEqual([name, 2])
  })

  it('read no property that the attributes only inherit', () => {
    const program = programOf(whenOf({ visitor: { toString: { known: true } } }))
    const context = createEngine(program).engine.context(moment(start, { attributes: {} }))
    expect(explain(program, context)[0]?.gates.map(({ gate }) => gate)).toContain('audience')
  })
})

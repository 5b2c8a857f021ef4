import type { Points, Score, Tests } from './config.ts'
import type { Compiler, Context, Matcher } from './context.ts'
import type { Event } from './event.ts'
import type { Expression } from './expression.ts'
import { UnknownWord } from './language.ts'
import { compileMatcher } from './matcher.ts'
import { placeIn } from './place.ts'
import { type AmountOf, amountOf, type CompiledTotal, totalOf } from './sums.ts'
import { holdsWith, keyOfTest, operatorsOf } from './tests.ts'

/** Tests on scores. A score is 0 where nothing has earned points. */
export function compileScores(tests: Tests, path: string, compiler: Compiler): Expression {
  const all: Expression[] = []
  for (const id in tests) {
    const total = scoreOf(id, compiler)
    for (const one of operatorsOf(tests[id]!, placeIn(path, id), compiler)) {
      const holds = holdsWith(one, compiler)
      const leaf = total.leaf(keyOfTest(one), sum => holds(sum, 0))
      all.push({ leaves: [one.negated ? ~leaf : leaf], why: found(one.path, one.needed, total) })
    }
  }
  return { all }
}

const found = (path: string, needed: unknown, total: CompiledTotal) => (context: Context) => ({
  path,
  needed,
  found: total.value(context),
})

export function scoreOf(id: string, compiler: Compiler): CompiledTotal {
  const scores = compiler.config.scores ?? {}
  if (!Object.hasOwn(scores, id)) throw new UnknownWord(id)
  const { points, within = 'ever' }: Score = scores[id]!
  const earning = Object.entries(points).map(([what, each]) => ({
    matcher: compileMatcher(what, undefined, compiler),
    amount: pointsFor(each),
    each,
  }))
  const matcher: Matcher = {
    names: [...new Set(earning.flatMap(({ matcher }) => matcher.names))],
    key: `score ${JSON.stringify(earning.map(({ matcher: { key }, each }) => [key, each]))}`,
  }
  // An event that is several of the named behaviors earns the points of each.
  const amounts = (event: Event) =>
    earning.flatMap(({ matcher, amount }) => (isOne(matcher, event) ? [amount(event)] : []))
  return totalOf(matcher, amounts, within, compiler)
}

const isOne = ({ names, test }: Matcher, event: Event) => names.includes(event.name) && (!test || test(event))

const pointsFor = (points: Points): AmountOf =>
  typeof points === 'number' ? () => points : amountOf(points.per, points.times)

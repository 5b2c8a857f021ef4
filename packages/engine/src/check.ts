import { objectChecker } from './check-object.ts'
import { type Findings, refer, report } from './findings.ts'
import { type Atom, atoms, type JsonType, type Section, type Shape } from './shape.ts'

/** Adds to the findings what is wrong with the value, and whom it names. Never throws. */
export type Checker = (value: unknown, findings: Findings) => void
/** The checker of a shape, the same one for the same shape. */
export type CheckerOf = (shape: Shape) => Checker

/** Nesting beyond this is a mistake or an attack; both end here rather than on the stack. */
const deepest = 64

/**
 * Turns shapes, which are data, into the functions that check values along them: what a shape says is looked at once,
 * not at every value.
 */
export function createCheckers(): CheckerOf {
  const made = new Map<Shape, Checker>()
  const checkerOf: CheckerOf = shape => {
    const checker = made.get(shape) ?? fromShape(shape, checkerOf)
    made.set(shape, checker)
    return checker
  }
  return checkerOf
}

function fromShape(shape: Shape, checkerOf: CheckerOf): Checker {
  if (typeof shape === 'function') return nestedChecker(shape, checkerOf)
  if (typeof shape === 'string') return atomChecker(shape)
  if ('types' in shape) return typeChecker(shape.types, checkerOf)
  if ('words' in shape) return wordChecker(shape.words)
  if ('ref' in shape) return refChecker(shape.ref)
  if ('list' in shape) return listChecker(shape, checkerOf)
  return objectChecker(shape, checkerOf)
}

const wrongType = (findings: Findings, needed: string, found: unknown) =>
  report(findings, 'wrong-type', { needed, found })

function nestedChecker(shape: () => Shape, checkerOf: CheckerOf): Checker {
  let check: Checker | undefined
  return (value, findings) => {
    check ??= checkerOf(shape())
    if (findings.path.length > deepest) report(findings, 'too-deep', { needed: String(deepest) })
    else check(value, findings)
  }
}

function atomChecker(atom: Atom): Checker {
  const accepts = atoms[atom]
  return (value, findings) => {
    if (!accepts(value)) wrongType(findings, atom, value)
  }
}

function typeChecker(types: Partial<Record<JsonType, Shape>>, checkerOf: CheckerOf): Checker {
  const names = Object.keys(types) as JsonType[]
  const needed = names.join(' | ')
  const otherwise: Checker = (value, findings) => wrongType(findings, needed, value)
  const of = (type: JsonType) => (types[type] ? checkerOf(types[type]) : otherwise)
  const [string, list, object] = [of('string'), of('list'), of('object')]
  const others: Partial<Record<string, Checker>> = { number: of('number'), boolean: of('boolean') }
  const nothing = of('null')
  return (value, findings) => {
    if (typeof value === 'string') string(value, findings)
    else if (Array.isArray(value)) list(value, findings)
    else if (value === null) nothing(value, findings)
    else if (typeof value === 'object') object(value, findings)
    else (others[typeof value] ?? otherwise)(value, findings)
  }
}

function wordChecker(words: readonly unknown[]): Checker {
  const known = words.map(String)
  return (value, findings) => {
    if (!words.includes(value)) report(findings, 'not-allowed', { found: value, known })
  }
}

function refChecker(section: Section): Checker {
  return (value, findings) => {
    if (typeof value === 'string' && value !== '') refer(findings, section, value)
    else wrongType(findings, 'string', value)
  }
}

function listChecker(
  { list, first = list, least = 1 }: Extract<Shape, { list: unknown }>,
  checkerOf: CheckerOf,
): Checker {
  const checkRest = checkerOf(list)
  const checkFirst = checkerOf(first)
  return (value, findings) => {
    if (!Array.isArray(value)) return wrongType(findings, 'list', value)
    if (!value.length) return report(findings, 'empty-list')
    if (value.length < least) return report(findings, 'too-short', { needed: String(least) })
    const { path } = findings
    for (let i = 0; i < value.length; i++) {
      path.push(i)
      ;(i ? checkRest : checkFirst)(value[i], findings)
      path.pop()
    }
  }
}

import type { Checker, CheckerOf } from './check.ts'
import { presenceChecker } from './check-presence.ts'
import { type Findings, refer, report } from './findings.ts'
import { isLocale, languageOfCountry } from './locale.ts'
import { isObject, type KeysShape, type Shape } from './shape.ts'
import { amongWords } from './words.ts'

type Of<Key extends string> = Extract<Shape, Record<Key, unknown>>
type ObjectShape = KeysShape | Of<'map'> | Of<'byLocale'> | Of<'each'> | Of<'head'> | Of<'by'>
type ObjectChecker = (value: Record<string, unknown>, findings: Findings) => void

/** As `createCheckers`, for the shapes that only an object has. */
export function objectChecker(shape: ObjectShape, checkerOf: CheckerOf): Checker {
  if ('keys' in shape) return keysChecker(shape, checkerOf)
  if ('map' in shape) return mapChecker(shape, checkerOf)
  if ('byLocale' in shape) return localesChecker(shape, checkerOf)
  if ('head' in shape) return headChecker(shape, checkerOf)
  if ('by' in shape) return casesChecker(shape, checkerOf)
  return namesChecker(shape, checkerOf)
}

const onObject =
  (check: ObjectChecker): Checker =>
  (value, findings) =>
    isObject(value) ? check(value, findings) : reportNoObject(value, findings)

const reportNoObject = (found: unknown, findings: Findings) =>
  report(findings, 'wrong-type', { needed: 'object', found })

/** The checker of what stands behind a key that is not among the known ones; without one, it is a mistake. */
type Otherwise = (key: string) => Checker | undefined

function entriesChecker(
  checkers: ReadonlyMap<string, Checker>,
  known: string[],
  { otherwise, checkWhole }: { otherwise?: Otherwise; checkWhole?: ObjectChecker | undefined } = {},
): Checker {
  return (value, findings) => {
    if (!isObject(value)) return reportNoObject(value, findings)
    const { path } = findings
    for (const key in value) {
      const check = checkers.get(key) ?? (Object.hasOwn(value, key) ? otherwise?.(key) : ignore)
      path.push(key)
      if (check) check(value[key], findings)
      else report(findings, 'unknown-key', { known })
      path.pop()
    }
    checkWhole?.(value, findings)
  }
}

function keysChecker(shape: KeysShape, checkerOf: CheckerOf): Checker {
  const checkers = new Map(Object.entries(shape.keys).map(([key, inner]) => [key, checkerOf(inner)]))
  return entriesChecker(checkers, [...checkers.keys()], { checkWhole: presenceChecker(shape) })
}

/** Nobody means it, and what is made of it is no key but a prototype. */
const isName = (key: string) => key !== '__proto__'

function mapChecker({ map, of }: Of<'map'>, checkerOf: CheckerOf): Checker {
  const inner = checkerOf(map)
  const check: Checker = !of
    ? inner
    : (value, findings) => {
        refer(findings, of, String(findings.path.at(-1)))
        inner(value, findings)
      }
  return entriesChecker(new Map(), [], { otherwise: key => (isName(key) ? check : undefined) })
}

function namesChecker(shape: Of<'each'>, checkerOf: CheckerOf): Checker {
  const { names, prefixes = [], among = {}, each } = shape
  const any = checkerOf(each)
  const checkers = new Map((names ?? []).map(name => [name, any]))
  for (const [name, words] of Object.entries(among)) checkers.set(name, checkerOf(amongWords(each, words)))
  const otherwise = (key: string) =>
    (names ? prefixes.some(prefix => key.startsWith(prefix)) : isName(key)) ? any : undefined
  return entriesChecker(checkers, [...(names ?? []), ...prefixes], { otherwise })
}

function localesChecker({ byLocale }: Of<'byLocale'>, checkerOf: CheckerOf): Checker {
  const check = checkerOf(byLocale)
  return onObject((value, findings) => {
    const { path, locales } = findings
    const keys = Object.keys(value)
    if (!keys.length) report(findings, 'empty-list')
    for (const key of keys) {
      path.push(key)
      const isKnown = locales.get(key) ?? isLocale(key)
      locales.set(key, isKnown)
      if (isKnown) check(value[key], findings)
      else reportLocale(key, findings)
      path.pop()
    }
  })
}

function reportLocale(found: string, findings: Findings): void {
  const meant = languageOfCountry(found)
  report(findings, 'unknown-locale', { found, ...(meant && { needed: meant }) })
}

function headChecker({ head }: Of<'head'>, checkerOf: CheckerOf): Checker {
  const known = Object.keys(head)
  const cases = known.map(key => ({ key, check: checkerOf(head[key]!) }))
  return onObject((value, findings) => {
    for (const { key, check } of cases) {
      if (Object.hasOwn(value, key)) return check(value, findings)
    }
    report(findings, 'missing-key', { known })
  })
}

function casesChecker({ by, cases }: Of<'by'>, checkerOf: CheckerOf): Checker {
  const words: Shape = { words: Object.keys(cases) }
  const checkers = new Map<unknown, Checker>()
  for (const [word, shape] of Object.entries(cases))
    checkers.set(word, checkerOf({ ...shape, keys: { ...shape.keys, [by]: words } }))
  // An unknown word is the one problem then; what stands beside it cannot be judged.
  const checkWord = entriesChecker(new Map([[by, checkerOf(words)]]), [], { otherwise: () => ignore })
  return onObject((value, findings) => {
    if (!Object.hasOwn(value, by)) report(findings, 'missing-key', { known: [by] })
    else (checkers.get(value[by]) ?? checkWord)(value, findings)
  })
}

const ignore: Checker = () => undefined

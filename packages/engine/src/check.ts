import { languageOfCountry } from './locale.ts'
import type { Problem } from './problem.ts'
import { atoms, type JsonType, type KeysShape, type Path, type Section, type Shape } from './shape.ts'
import { amongWords } from './words.ts'

/** One that is named somewhere, so that it can be looked up when everything has been read. */
export interface Ref {
  section: Section
  id: string
  path: Path
}

export interface Findings {
  problems: Problem[]
  refs: Ref[]
}

/** Nesting beyond this is a mistake or an attack; both end here rather than on the stack. */
const deepest = 64

/** Walks the value along its shape and adds what is wrong, and whom it names, to `findings`. Never throws. */
export function check(value: unknown, shape: Shape, path: Path, findings: Findings): void {
  const report = (code: Problem['code'], more: Partial<Problem>) =>
    findings.problems.push({ code, path, ...more })
  const wrong = (needed: string) => report('wrong-type', { needed, found: value })

  if (path.length > deepest) report('too-deep', { needed: String(deepest) })
  else if (typeof shape === 'function') check(value, shape(), path, findings)
  else if (typeof shape === 'string') {
    if (!atoms[shape](value)) wrong(shape)
  } else if ('types' in shape) {
    const inner = shape.types[jsonType(value)]
    if (inner) check(value, inner, path, findings)
    else wrong(Object.keys(shape.types).join(' | '))
  } else if ('words' in shape) {
    if (!shape.words.includes(value as string))
      report('not-allowed', { found: value, known: shape.words.map(String) })
  } else if ('ref' in shape) {
    if (atoms.string(value)) findings.refs.push({ section: shape.ref, id: value as string, path })
    else wrong('string')
  } else if ('list' in shape) {
    if (!Array.isArray(value)) wrong('list')
    else if (!value.length) report('empty-list', {})
    else if (value.length < (shape.least ?? 1)) report('too-short', { needed: String(shape.least) })
    else {
      for (const [index, item] of value.entries())
        check(item, (!index && shape.first) || shape.list, [...path, index], findings)
    }
  } else if ('byLocale' in shape) {
    if (isObject(value)) checkLocales(value, shape.byLocale, path, findings)
    else wrong('object')
  } else if (isObject(value)) checkObject(value, shape, path, findings)
  else wrong('object')
}

function checkLocales(value: Record<string, unknown>, inner: Shape, path: Path, findings: Findings): void {
  const keys = Object.keys(value)
  if (!keys.length) findings.problems.push({ code: 'empty-list', path })
  for (const key of keys) {
    if (atoms.locale(key)) check(value[key], inner, [...path, key], findings)
    else {
      const meant = languageOfCountry(key)
      findings.problems.push({
        code: 'unknown-locale',
        path: [...path, key],
        found: key,
        ...(meant && { needed: meant }),
      })
    }
  }
}

type ObjectShape = Extract<
  Shape,
  { map: unknown } | { each: unknown } | { keys: unknown } | { head: unknown } | { by: unknown }
>

function checkObject(
  value: Record<string, unknown>,
  shape: ObjectShape,
  path: Path,
  findings: Findings,
): void {
  const { problems } = findings
  const expected = expectationOf(value, shape)
  if (!expected.shapeOf) {
    problems.push({ code: 'missing-key', path, known: expected.known })
    return
  }
  for (const key of Object.keys(value)) {
    const inner = key === '__proto__' ? undefined : expected.shapeOf(key)
    if (inner && expected.of) findings.refs.push({ section: expected.of, id: key, path: [...path, key] })
    if (inner) check(value[key], inner, [...path, key], findings)
    else problems.push({ code: 'unknown-key', path: [...path, key], known: expected.known })
  }
  for (const key of expected.needs ?? []) {
    if (!Object.hasOwn(value, key)) problems.push({ code: 'missing-key', path, needed: key })
  }
  for (const choice of [expected.someOf, expected.oneOf]) {
    if (choice && !choice.some(key => Object.hasOwn(value, key)))
      problems.push({ code: 'missing-one', path, known: [...choice] })
  }
  const [first, ...others] = (expected.oneOf ?? []).filter(key => Object.hasOwn(value, key))
  for (const key of others) problems.push({ code: 'conflicting-keys', path: [...path, key], needed: first! })
  for (const [one, banned] of Object.entries(expected.conflicts ?? {})) {
    if (!Object.hasOwn(value, one)) continue
    for (const key of banned) {
      if (Object.hasOwn(value, key))
        problems.push({ code: 'conflicting-keys', path: [...path, key], needed: one })
    }
  }
  for (const [key, needed] of Object.entries(expected.depends ?? {})) {
    if (Object.hasOwn(value, key) && !Object.hasOwn(value, needed))
      problems.push({ code: 'alone', path: [...path, key], needed })
  }
}

interface Expectation extends Omit<KeysShape, 'keys'> {
  known: string[]
  /** Absent where the object lacks the very key by which its meaning could be told. */
  shapeOf?: (key: string) => Shape | undefined
  /** The keys are the names of what is defined in that section. */
  of?: Section | undefined
}

function expectationOf(value: Record<string, unknown>, shape: ObjectShape): Expectation {
  if ('map' in shape) return { known: [], shapeOf: () => shape.map, of: shape.of }
  if ('each' in shape) {
    const { names, prefixes = [], among = {}, each } = shape
    const isKnown = (key: string) =>
      !names || names.includes(key) || prefixes.some(prefix => key.startsWith(prefix))
    const testOf = (key: string) => (Object.hasOwn(among, key) ? amongWords(each, among[key]!) : each)
    return {
      known: [...(names ?? []), ...prefixes],
      shapeOf: key => (isKnown(key) ? testOf(key) : undefined),
    }
  }
  if ('keys' in shape) return fromKeys(shape)
  if ('head' in shape) {
    const head = Object.keys(shape.head).find(key => Object.hasOwn(value, key))
    return head === undefined ? { known: Object.keys(shape.head) } : fromKeys(shape.head[head]!)
  }
  if (!Object.hasOwn(value, shape.by)) return { known: [shape.by] }
  const word = value[shape.by]
  const words: Shape = { words: Object.keys(shape.cases) }
  // An unknown word is the one problem then; what stands beside it cannot be judged.
  if (typeof word !== 'string' || !Object.hasOwn(shape.cases, word))
    return { known: [], shapeOf: key => (key === shape.by ? words : 'any') }
  const found = shape.cases[word]!
  return fromKeys({ ...found, keys: { ...found.keys, [shape.by]: words } })
}

function fromKeys({ keys, ...choices }: KeysShape): Expectation {
  const shapeOf = (key: string) => (Object.hasOwn(keys, key) ? keys[key] : undefined)
  return { ...choices, known: Object.keys(keys), shapeOf }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonType(value: unknown): JsonType {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : (typeof value as JsonType)
}

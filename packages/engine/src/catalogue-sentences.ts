import type { ProblemCode } from './problem.ts'
import type { Atom, JsonType } from './shape.ts'

/** What a problem means, and what to do about it: whole sentences. */
export interface Description {
  sentence: string
  fix: string
}

/** What a sentence may tell. */
export interface Facts {
  /** The key it is about, `within` or `history[0]`; empty for the whole file. */
  name: string
  /** The first key of the path. */
  section: string
  found: unknown
  needed: string
  known: readonly string[]
  /** The one of `known` that was probably meant. */
  meant?: string
}

/** What `needed` of a wrong type may say: one of these, or several JSON types joined by ` | `. */
export type TypeName = Exclude<Atom, 'any'> | JsonType

/** All that one language has to say. */
export interface Sentences {
  problems: Record<ProblemCode, (facts: Facts) => Description>
  /** What would be right, with an example. */
  types: Record<TypeName, string>
  /** The same in a word, where one of several is right. */
  jsonTypes: Record<JsonType, string>
}

/** Moments are measured in seconds, where the other durations are of days. */
const moments: Readonly<Record<string, string>> = {
  dwell: '20 seconds',
  closeAfter: '12 seconds',
  gap: '60 seconds',
  idle: '30 seconds',
  for: '2 seconds',
  after: '30 minutes',
}

/** With an example that fits its place. */
export const fitting = (text: string, { name }: Facts) =>
  Object.hasOwn(moments, name) ? text.replace('14 days', moments[name]!) : text

/** Describes what was needed. */
export function typeText(
  needed: string,
  { types, jsonTypes }: Omit<Sentences, 'problems'>,
  separators: { comma: string; or: string },
): string {
  if (Object.hasOwn(types, needed)) return types[needed as TypeName]
  const words = needed.split(' | ').map(type => jsonTypes[type as JsonType] ?? type)
  return words.reduce(
    (text, word, i) => text + (i < words.length - 1 ? separators.comma : separators.or) + word,
  )
}

/** Longer than this, what was found is shown only by its beginning. */
const mostCharacters = 40

/** As it stands in the file. */
export function quote(value: unknown): string {
  // What is too large for a number is read as infinity, which JSON has no word for.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
}

/** More names than these say less. */
const mostNames = 24

export function list(names: readonly string[], separator: string): string {
  const named = names.slice(0, mostNames).map(name => `"${name}"`)
  return [...named, ...(names.length > mostNames ? ['…'] : [])].join(separator)
}

/** A line to copy. */
export const example = (key: string) => examples[key] ?? `"${key}": …`

/** For each key that something cannot be without. */
const examples: Readonly<Record<string, string>> = {
  id: '"id": "spring-sale"',
  on: '"on": "view_item"',
  variants: '"variants": [{ "id": "a", "show": { … } }, …]',
  title: '"title": "…"',
  text: '"text": "…"',
  image: '"image": { "src": "…", "alt": "…" }',
  buttons: '"buttons": [{ "label": "…", "action": "close" }]',
  show: '"show": { "format": "toast", "text": "…" }',
  format: '"format": "toast"',
  slot: '"slot": "hero"',
  to: '"to": "/v1/events"',
  kind: '"kind": "feature"',
  event: '"event": "search"',
  selector: '"selector": "[data-favorite]"',
  path: '"path": "/search"',
  did: '"did": "purchase"',
  label: '"label": "…"',
  action: '"action": "close"',
  href: '"href": "/cart"',
  value: '"value": "WELCOME10"',
  campaign: '"campaign": "spring-sale"',
  src: '"src": "/images/sale.webp"',
  alt: '"alt": "…"',
  tiers: '"tiers": [{ "id": "light" }, …]',
  points: '"points": { "purchase": 10 }',
  per: '"per": "value"',
  steps: '"steps": [{ "id": "hello", "show": { … } }, …]',
  of: '"of": "purchase"',
  within: '"within": "1 day"',
  was: '"was": "clicked"',
  hours: '"hours": "23:00-07:00"',
  weekdays: '"weekdays": ["sat", "sun"]',
  atLeast: '"atLeast": …',
  atMost: '"atMost": …',
  moreThan: '"moreThan": …',
  lessThan: '"lessThan": …',
}

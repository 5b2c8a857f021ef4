import type { JsonSchema } from './json-schema.ts'
import type { Names } from './names.ts'

/** The names as a list of values, each with what is said about it. */
export const enumOf = (names: Names): JsonSchema => ({
  enum: [...names.keys()],
  markdownEnumDescriptions: [...names.values()],
})

/**
 * What an editor offers, without refusing anything else: one alternative lists the values, the other takes all. An
 * editor reads alternatives for its offers, but not what stands behind an `if`.
 */
export const offering = (...hints: JsonSchema[]): JsonSchema =>
  hints.length ? { anyOf: [...hints, {}] } : {}

/** What the schema offers, to be offered by another that holds it behind an `if`. */
export function hintsOf({
  enum: words,
  markdownEnumDescriptions,
  defaultSnippets,
  anyOf,
}: JsonSchema): JsonSchema[] {
  const own = words ? [{ enum: words, ...(markdownEnumDescriptions && { markdownEnumDescriptions }) }] : []
  const snippets = defaultSnippets ? [{ defaultSnippets }] : []
  return [...own, ...snippets, ...(anyOf ?? []).flatMap(hintsOf)]
}

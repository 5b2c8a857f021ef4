import type { KeysShape } from '../shape.ts'
import type { JsonSchema } from './json-schema.ts'
import type { At } from './places.ts'
import { property } from './property.ts'
import type { Writer } from './writer.ts'

/** An object with these keys and no others. */
export function keysSchema(shape: KeysShape, at: At, writer: Writer): JsonSchema {
  const { keys, needs } = shape
  const rules = rulesOf(shape, writer)
  return {
    type: 'object',
    properties: propertiesOf(keys, at, writer),
    additionalProperties: false,
    ...(needs && { required: [...needs] }),
    ...(rules.length && { allOf: rules }),
  }
}

const propertiesOf = (keys: KeysShape['keys'], at: At, writer: Writer) =>
  Object.fromEntries(Object.entries(keys).map(([key, inner]) => [key, property(inner, at, key, writer)]))

/** Which keys have to stand together, and which cannot. A key that cannot is marked itself, not its whole object. */
function rulesOf(
  { someOf, oneOf = [], conflicts = {}, depends = {} }: KeysShape,
  { phrases }: Writer,
): JsonSchema[] {
  const atLeastOne = [someOf, oneOf].flatMap(keys =>
    keys?.length ? [{ anyOf: keys.map(key => ({ required: [key] })) }] : [],
  )
  const rivals = oneOf.map((key, i) => [key, oneOf.slice(i + 1)] as const)
  const refused = [...rivals, ...Object.entries(conflicts)].filter(([, others]) => others.length)
  return [
    ...atLeastOne,
    ...Object.entries(depends).map(([key, other]) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: { required: [other] },
    })),
    ...refused.map(([key, others]) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: {
        properties: Object.fromEntries(others.map(other => [other, false as const])),
        errorMessage: phrases.notBeside(key),
      },
    })),
  ]
}

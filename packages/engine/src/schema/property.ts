import type { Shape } from '../shape.ts'
import type { JsonSchema } from './json-schema.ts'
import { type At, ownerUnder, placeOf } from './places.ts'
import { snippetBody } from './snippet.ts'
import type { Writer } from './writer.ts'

/** The schema of what stands under a key, with all that is said about the key: what an editor shows and puts in. */
export function property(
  shape: Shape,
  at: At,
  key: string,
  writer: Writer,
  owner = ownerUnder(key),
): JsonSchema {
  const place = placeOf(writer.notes, at, key)
  const note = place === undefined ? undefined : writer.notes[place]!
  const narrowed = note?.words ? undefined : narrowedWords(shape)
  const spoken = narrowed && at.place !== undefined ? at.place : place
  const value = writer.schemaOf(shape, { owner, ...(spoken !== undefined && { place: spoken }) })
  const held = value.$ref ? { allOf: [value] } : value
  if (!note) return held
  const { title, text } = note
  const example = narrowed ?? writer.examples[place!]
  return {
    title,
    description: plain(text),
    markdownDescription: example === undefined ? text : `${text}\n\n${code(key, example)}`,
    ...(example !== undefined && exampleOf(example, title)),
    ...held,
  }
}

/** What an operator may name where only some words can be found: then those are the example, and the subject explains them. */
function narrowedWords(shape: Shape): unknown {
  if (typeof shape !== 'object') return undefined
  if ('words' in shape) return shape.words[0]
  const inner = 'list' in shape ? narrowedWords(shape.list) : undefined
  return inner === undefined ? undefined : [inner]
}

/** An editor lists `examples` as they stand; only a snippet puts an object in with its tab stops. */
function exampleOf(example: unknown, title: string): JsonSchema {
  if (typeof example !== 'object') return { examples: [example] }
  return {
    defaultSnippets: [{ label: title, description: JSON.stringify(example), body: snippetBody(example) }],
  }
}

const code = (key: string, example: unknown) =>
  `\`\`\`json\n${JSON.stringify(key.endsWith('.') ? `${key}utm_source` : key)}: ${JSON.stringify(example)}\n\`\`\``

/** The text for editors that show no Markdown. */
const plain = (text: string) => text.replaceAll('`', '')

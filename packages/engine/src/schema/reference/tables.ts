import type { Shape } from '../../shape.ts'
import { placeOf } from '../places.ts'
import type { Words } from '../writer.ts'
import { code, json, sentences, table } from './markdown.ts'
import type { Prose } from './prose.ts'
import type { Key } from './survey.ts'

/** What a line of a table has room for. */
const longest = 72

/** The tables of the reference, each made of what is said about the keys of one or several objects. */
export function createTables(
  keys: ReadonlyMap<string, readonly Key[]>,
  { notes, examples, objects, events }: Words,
  { columns, needed, stop, colon, comma }: Prose,
) {
  const keysOf = (owner: string) => keys.get(owner) ?? []

  function rowsOf(owner: string, leaveOut: (key: Key) => boolean = () => false): string[][] {
    return groupsOf(keysOf(owner).filter(key => !leaveOut(key))).map(group => [
      nameOf(group[0]!.key),
      kindsOf(group, owner),
      exampleOf(group[0]!),
      says(group[0]!),
    ])
  }

  /** Keys that mean the same, whatever else stands beside them. */
  function groupsOf(all: readonly Key[]): Key[][] {
    const groups = new Map<string, Key[]>()
    for (const key of all) {
      const place = `${key.key} ${placeOf(notes, key, key.key)}`
      groups.set(place, [...(groups.get(place) ?? []), key])
    }
    return [...groups.values()]
  }

  /** With which words or heads it goes; nothing where with all of them. */
  function kindsOf(group: readonly Key[], owner: string): string {
    const kinds = group.flatMap(({ kind }) => kind ?? [])
    const all = new Set(keysOf(owner).flatMap(({ kind }) => kind ?? []))
    return kinds.length === all.size ? '' : kinds.map(code).join(comma)
  }

  const nameOf = (key: string) => code(key.endsWith('.') ? `${key}NAME` : key)

  function exampleOf({ key, ...at }: Key): string {
    const example = examples[placeOf(notes, { ...at }, key) ?? '']
    const text = example === undefined ? '' : json(example)
    return text.length > longest ? '' : text && code(text)
  }

  function says(key: Key): string {
    const note = notes[placeOf(notes, key, key.key) ?? '']
    const words = wordsOf(key.shape)
    const meanings = Object.entries(note?.words ?? {}).filter(([word]) => words.includes(word))
    return sentences(
      stop,
      note?.text ?? '',
      key.needed ? needed : '',
      meanings.map(([word, meaning]) => `${code(word)}${colon}${meaning}`).join('; '),
    )
  }

  return {
    /** One object's keys. */
    keys: (owner: string, leaveOut?: (key: Key) => boolean) =>
      table([columns.key, columns.with, columns.example, columns.says], rowsOf(owner, leaveOut)),

    /** The keys of several objects, by the name under which each stands. */
    objects: (owners: Readonly<Record<string, string>>) =>
      table(
        [columns.of, columns.key, columns.with, columns.example, columns.says],
        Object.entries(owners).flatMap(([owner, name]) =>
          rowsOf(owner).map((row, i) => [i ? '' : code(name), ...row]),
        ),
      ),

    /** Objects that a key explains, each as a whole. */
    heads: (owner: string, column: string) =>
      table(
        [column, columns.says],
        keysOf(owner)
          .filter(({ key, kind }) => key === kind)
          .map(key => [code(json(objects[`${owner}.${key.key}`])), says(key)]),
      ),

    /** The values without parts. */
    values: () =>
      table(
        [columns.value, columns.example, columns.says],
        Object.entries(notes)
          .filter(([place]) => place.startsWith('value.'))
          .map(([place, { title, text, words = {} }]) => [
            title,
            code(json(examples[place])),
            sentences(
              stop,
              text,
              Object.entries(words)
                .map(([word, meaning]) => `${code(json(word))}${colon}${meaning}`)
                .join('; '),
            ),
          ]),
      ),

    events: () =>
      table(
        [columns.event, columns.visitor],
        Object.entries(events).map(([event, meaning]) => [code(event), meaning]),
      ),
  }
}

/** The words that may stand there. */
function wordsOf(shape: Shape): string[] {
  if (typeof shape !== 'object') return []
  if ('words' in shape) return shape.words.map(String)
  if ('list' in shape) return wordsOf(shape.list)
  return 'types' in shape && shape.types.string ? wordsOf(shape.types.string) : []
}

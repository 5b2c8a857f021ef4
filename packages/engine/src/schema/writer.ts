import type { Lang } from '../catalogue.ts'
import type { Config } from '../config.ts'
import type { Section, Shape } from '../shape.ts'
import { en } from './annotations-en.ts'
import { ja } from './annotations-ja.ts'
import type { Phrases } from './en/phrases.ts'
import { examplesIn } from './examples.ts'
import type { JsonSchema } from './json-schema.ts'
import { type Names, namesIn } from './names.ts'
import type { Notes } from './notes.ts'
import type { At } from './places.ts'
import { objectsIn } from './whole-objects.ts'

/** All that can be said in one language. */
export interface Words {
  notes: Notes
  phrases: Phrases
  events: Readonly<Record<string, string>>
  examples: Readonly<Record<string, unknown>>
  objects: Readonly<Record<string, object>>
}

/** What the parts of a schema are written with. */
export interface Writer extends Words {
  /** Refers to a definition where the shape has keys. */
  schemaOf(shape: Shape, at: At): JsonSchema
  /** The same, without a definition of its own. */
  inline(shape: Shape, at: At): JsonSchema
  namesOf(section: Section): Names
  /** The names that are known where the note stands. */
  namesAt(place: string | undefined): Names
}

export function wordsIn(lang: Lang): Words {
  return { ...(lang === 'ja' ? ja : en), examples: examplesIn(lang), objects: objectsIn(lang) }
}

/** Which names are known: those of the site's own config, and the events that are the same on every site. */
export function namesFor(
  lang: Lang,
  events: Words['events'],
  site?: Config,
): Pick<Writer, 'namesOf' | 'namesAt'> {
  const own = namesIn(site ?? {}, lang)
  const wellKnown: Names = new Map(Object.entries(events))
  const places: Readonly<Record<string, Names>> = {
    'condition.visitor': own.attributes,
    'file.tierFrom': own.attributes,
    'caps.byTag': own.tags,
    'campaign.tags': own.tags,
    'journey.tags': own.tags,
    'rule.event': wellKnown,
    'behavior.event': wellKnown,
    'button.event': wellKnown,
  }
  return {
    namesOf: section => (section === 'behaviors' ? new Map([...wellKnown, ...own.behaviors]) : own[section]),
    namesAt: place => places[place ?? ''] ?? new Map(),
  }
}

import type { Config } from '../config.ts'
import { configShape } from '../config-shape.ts'
import { core } from '../core.ts'
import { withRareWords } from '../rare.ts'
import type { Path, Section } from '../shape.ts'
import { walk } from './walk.ts'

/** What stands somewhere in a config, read off its shape. */
export interface Survey {
  /** Whoever is named: a behavior or event, a tier, a segment, a score, a campaign. */
  refs: Ref[]
  /** Words for people: in one language, or a map by locale. */
  texts: { words: string | Record<string, string>; path: Path }[]
  /** Where visitors can be sent by a press. */
  addresses: { address: string; path: Path }[]
  /** Lengths of time and windows, as they are written. */
  times: { words: string; path: Path }[]
}

export interface Ref {
  section: Section
  id: string
  path: Path
}

const shape = configShape(withRareWords(core))

/** Goes through the whole config once. */
export function surveyOf(config: Config): Survey {
  const survey: Survey = { refs: [], texts: [], addresses: [], times: [] }
  walk(config, shape, [], (value, at, path) => {
    if (at === 'address') survey.addresses.push({ address: String(value), path })
    if (at === 'window' || at === 'duration') survey.times.push({ words: String(value), path })
    if (typeof at !== 'object') return
    if ('ref' in at && typeof value === 'string') survey.refs.push({ section: at.ref, id: value, path })
    if ('map' in at && at.of) {
      for (const id of Object.keys(value ?? {})) survey.refs.push({ section: at.of, id, path: [...path, id] })
    }
    if ('types' in at && isText(at.types.object)) {
      survey.texts.push({ words: value as Survey['texts'][number]['words'], path })
    }
  })
  return survey
}

const isText = (at: unknown) => typeof at === 'object' && at !== null && 'byLocale' in at

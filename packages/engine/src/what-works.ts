import { type Broken, captureRules } from './broken.ts'
import type { Campaign, Config, Journey } from './config.ts'
import { missesCap } from './missed-caps.ts'
import { listOf, nameOf } from './names.ts'
import type { Problem } from './problem.ts'
import { isObject } from './shape.ts'

/**
 * A copy that holds only what works. Broken campaigns and journeys keep their place, so that paths still point into the
 * file.
 */
export function whatWorks(
  input: Record<string, unknown>,
  broken: Broken,
  problems: readonly Problem[],
): Config {
  const config: Record<string, unknown> = { ...input }
  for (const section of broken.sections()) {
    if (broken.hasSection(section)) delete config[section]
    else if (section === captureRules) config.capture = withoutRules(config.capture, broken)
    else config[section] = withoutEntries(section, config[section], broken)
  }
  // Whoever asks for consent and mistypes it has still asked: nothing is stored before a yes.
  if (broken.sections().some(section => section.startsWith('consent')))
    config.consent = { mode: 'opt-in', honorGpc: true }
  // Whoever bounds what is shown and mistypes it has still bounded it: too little is shown rather than too much.
  if (broken.sections().includes('caps')) switchOff(config, missesCap(problems))
  return config
}

function switchOff(config: Config, isOff: (campaign: Campaign | Journey) => boolean): void {
  const off = <Entry extends Campaign | Journey>(entry: Entry): Entry =>
    isOff(entry) ? { ...entry, status: 'broken' } : entry
  if (config.campaigns) config.campaigns = config.campaigns.map(off)
  if (config.journeys) config.journeys = config.journeys.map(off)
}

function withoutEntries(section: string, value: unknown, broken: Broken): unknown {
  const works = (entry: string | number) => !broken.hasEntry(section, entry)
  if (section === 'campaigns' || section === 'journeys') {
    return listOf(value).map((entry, i) =>
      works(i) ? entry : placeholder(section, nameOf(entry, section, i)),
    )
  }
  if (Array.isArray(value)) return value.filter((_, i) => works(i))
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => works(key))) : value
}

/** Nothing starts it, and nobody sees it. */
const placeholder = (section: 'campaigns' | 'journeys', id: string): Campaign | Journey => ({
  id,
  status: 'broken',
  on: [],
  ...(section === 'journeys' && { steps: [] }),
})

function withoutRules(capture: unknown, broken: Broken): unknown {
  if (!isObject(capture)) return capture
  const works = (_: unknown, index: number) => !broken.hasEntry(captureRules, index)
  return { ...capture, events: listOf(capture.events).filter(works) }
}

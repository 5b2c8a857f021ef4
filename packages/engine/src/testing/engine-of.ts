import {
  type Config,
  compile,
  createEngine,
  type Engine,
  type Program,
  parseConfig,
  type Snapshot,
} from '../index.ts'

/** Configs of tests are written as a marketer writes them; one with a mistake in it is a mistake of the test. */
export function programOf(config: object, timeZone = 'Asia/Tokyo'): Program {
  const parsed = parseConfig(config)
  if (parsed.problems.length) throw new Error(`The test's config: ${JSON.stringify(parsed.problems)}`)
  return compile(parsed.config!, { timeZone })
}

export function engineOf(config: object, snapshot?: Snapshot): Engine {
  return createEngine(programOf(config), snapshot).engine
}

/** Shown in the middle of the page; what it says is of no matter here. */
export const modal = { format: 'modal', text: 'Hello' } as const

/** A campaign that is due at every page view, unless told otherwise. */
export const campaign = (id: string, more: object = {}) => ({
  id,
  on: 'page_view',
  ...(!('variants' in more) && { show: modal }),
  ...more,
})

/** Decides on one condition alone, after these tests have been read in the context of that config. */
export const whenOf = (when: object, config: Partial<Config> = {}) => ({
  ...config,
  campaigns: [campaign('asked', { when })],
})

import { expect } from 'vitest'
import { compile, createEngine, parseConfig } from '../index.ts'
import type { Program } from '../program.ts'
import { event, moment, page, start } from './moments.ts'

/** Lets everything happen that a config can react to. */
export function useIt(program: Program): void {
  const { engine } = createEngine(program)
  const told = (now: number) =>
    moment(now, {
      page: page('/story/1?quiet=1'),
      attributes: { plan: 'a', birthday: '1990-11-10', app: '2', tags: ['x'], name: 'abc' },
      device: { type: 'mobile', width: 300 },
    })
  const names = [
    'session_start',
    'page_view',
    'search',
    'favorite',
    'purchase',
    'page_leave',
    'campaign_shown',
  ]
  for (let i = 0; i < 3; i++) {
    for (const name of names) {
      const props = { campaign: 'try', value: 2, hits: 0, engaged_seconds: 12 }
      engine.take(event(name, start + i, { page: page('/story/1'), props }), told(start + i))
    }
  }
  engine.signal({ kind: 'exitIntent' }, told(start))
  for (const percent of program.signals.scrolled) engine.signal({ kind: 'scrolled', percent }, told(start))
  for (const ms of program.signals.dwell) engine.signal({ kind: 'dwell', ms }, told(start))
  for (const ms of program.signals.idle) engine.signal({ kind: 'idle', ms }, told(start))
  for (const seen of program.signals.visible) engine.signal({ kind: 'visible', ...seen }, told(start))
  for (const selector of program.signals.clicked) engine.signal({ kind: 'clicked', selector }, told(start))
  engine.facts(told(start))
  for (let turn = 0; turn < 9 && engine.wakesAt() !== undefined; turn++) {
    const at = engine.wakesAt()!
    expect(at).toBeGreaterThanOrEqual(0)
    engine.wake(told(at))
  }
  for (const { campaign } of program.campaigns) engine.show(campaign.id, told(start))
}

const off = (id: string | undefined) => ({ id, status: 'broken', on: [] })

/** What every answer of `parseConfig` keeps, whatever it was asked. */
export function checkAnswer(input: unknown): void {
  const { config, problems } = parseConfig(input)
  expect(config !== undefined || problems.length > 0).toBe(true)
  for (const { path, campaign } of problems) {
    const [last, ...holders] = [...path].reverse()
    const holder = holders.reverse().reduce<unknown>((at, key) => {
      expect(Object.hasOwn(Object(at), key)).toBe(true)
      return Object(at)[key]
    }, input)
    if (last !== undefined) expect(Object.hasOwn(Object(holder), last)).toBe(true)
    const [section, index] = path
    if (typeof index !== 'number') continue
    if (section === 'campaigns') expect(config?.campaigns?.[index]).toEqual(off(campaign))
    if (section === 'journeys') expect(config?.journeys?.[index]).toEqual({ ...off(campaign), steps: [] })
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  if (config) useIt(compile(config))
}

import type { GateName } from '@okyaku/engine'
import type { Shape } from './shape.ts'
import { actions } from './test-file.ts'

const gates: Record<GateName, true> = {
  status: true,
  schedule: true,
  consent: true,
  trigger: true,
  audience: true,
  limits: true,
  assignment: true,
  caps: true,
  arbitration: true,
}

const campaigns: Shape = { list: { id: 'campaign' } }
const byCampaign = (map: Shape): Shape => ({ map, of: 'campaign' })
const gate: Shape = { words: Object.keys(gates) }

const expectation: Shape = {
  keys: {
    shown: campaigns,
    heldOut: campaigns,
    notShown: { list: { id: 'campaign' }, map: gate, of: 'campaign' },
    variant: byCampaign('text'),
    goals: campaigns,
    tier: { id: 'tier' },
    scores: { map: 'number', of: 'score' },
  },
}

const signal: Shape = {
  keys: {
    exitIntent: 'true',
    scrolled: 'percent',
    dwell: 'duration',
    idle: 'duration',
    visible: 'text',
    for: 'duration',
    clicked: 'text',
    rageClick: 'true',
    formAbandoned: 'text',
  },
}

const step: Shape = {
  keys: {
    at: 'moment',
    event: 'text',
    props: { map: 'any' },
    page: 'address',
    title: 'text',
    referrer: 'address',
    session: { words: ['new'] },
    goTo: 'address',
    signal,
    click: { id: 'campaign' },
    dismiss: { id: 'campaign' },
    show: { id: 'campaign' },
    wait: 'duration',
    expect: expectation,
  },
  oneOf: actions,
}

const test: Shape = {
  keys: {
    name: 'text',
    visitor: { map: 'any' },
    member: 'text',
    device: { keys: { type: 'text', os: 'text', browser: 'text', language: 'text', width: 'number' } },
    timeZone: 'timeZone',
    consented: 'boolean',
    holdout: { list: { id: 'campaign' }, otherwise: 'true' },
    variant: byCampaign('text'),
    steps: { list: step, least: 1 },
  },
  needs: ['name', 'steps'],
}

/** A whole test file. */
export const testShape: Shape = {
  keys: { $schema: 'text', config: 'text', tests: { list: test, least: 1 } },
  needs: ['tests'],
}

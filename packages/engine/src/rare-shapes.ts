import { happenings, type KeysShape, type Shape } from './shape.ts'

/** What became of a campaign's message. */
const was: Shape = { words: ['shown', 'clicked', 'dismissed', 'goal', 'held_out'] }

/** What happened: an event, or something that became of a campaign's message. */
const occurrence: Shape = {
  types: {
    string: { ref: 'behaviors' },
    list: { list: { ref: 'behaviors' } },
    object: { keys: { campaign: { ref: 'campaigns' }, was }, needs: ['campaign', 'was'] },
  },
}

/** A number of times is said exactly or by its bounds. */
const exactlyAlone = { exactly: ['atLeast', 'atMost'] }

const onSignal = (name: string, shape: Shape) => (): KeysShape => ({ keys: { [name]: shape } })

/** What may stand behind the condition keys that few configs use. */
export const conditionShapes = {
  score: (_, test) => ({ map: test, of: 'scores' }),
  time: () => ({
    keys: {
      weekdays: { list: { words: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } },
      hours: 'hours',
    },
    someOf: ['weekdays', 'hours'],
  }),
  cart: (_, test) => ({ names: ['items', 'value', 'ids'], each: test }),
  viewed: (_, test) => ({ names: ['items', 'count'], each: test }),
} satisfies Record<string, (self: Shape, test: Shape) => Shape>

/** The history lines that few configs use, and `did` with all that may stand beside it, by the key that heads them. */
export const historyShapes = {
  did: test => ({
    keys: {
      did: happenings,
      where: { each: test },
      atLeast: 'bound',
      atMost: 'bound',
      exactly: 'bound',
      onDays: 'count',
      within: 'window',
    },
    conflicts: { ...exactlyAlone, onDays: ['atLeast', 'atMost', 'exactly'] },
  }),
  since: test => ({
    keys: { since: happenings, where: { each: test }, atLeast: 'duration', lessThan: 'duration' },
    someOf: ['atLeast', 'lessThan'],
  }),
  sum: test => ({
    keys: {
      sum: 'string',
      of: happenings,
      where: { each: test },
      atLeast: 'number',
      atMost: 'number',
      moreThan: 'number',
      lessThan: 'number',
      within: 'window',
    },
    needs: ['of'],
    someOf: ['atLeast', 'atMost', 'moreThan', 'lessThan'],
  }),
  sequence: () => ({
    keys: {
      sequence: { list: happenings, least: 2 },
      within: 'duration',
      without: happenings,
      inLast: 'window',
    },
    needs: ['within'],
  }),
  campaign: () => ({
    keys: {
      campaign: { ref: 'campaigns' },
      was,
      atLeast: 'bound',
      atMost: 'bound',
      exactly: 'bound',
      within: 'window',
    },
    needs: ['was'],
    conflicts: exactlyAlone,
  }),
} satisfies Record<string, (test: Shape) => KeysShape>

/** The triggers that few configs use, by the key that heads them. */
export const triggerShapes = {
  idle: onSignal('idle', 'duration'),
  visible: () => ({ keys: { visible: 'string', for: 'duration' } }),
  clicked: onSignal('clicked', 'string'),
  rageClick: onSignal('rageClick', { words: [true] }),
  formAbandoned: onSignal('formAbandoned', 'string'),
  after: () => ({ keys: { after: 'duration', of: occurrence, unless: occurrence }, needs: ['of'] }),
  tier: () => ({ keys: { tier: { words: ['up', 'down'] }, to: { ref: 'tiers' } } }),
  returnedAfter: onSignal('returnedAfter', 'duration'),
} satisfies Record<string, (test: Shape) => KeysShape>

import { type Config, compile, type Engine, type Event, type Moment } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { createIds } from '../ids.ts'
import { createJournal } from '../journal.ts'
import { readEvents } from '../read-events.ts'
import { prune } from '../trouble/prune.ts'
import { createDeciding, nothing } from './deciding.ts'
import { createSlices } from './in-slices.ts'

const config: Config = {
  campaigns: [
    { id: 'third', on: { event: 'view_item', nth: 3, within: 'ever' }, show: { format: 'modal', text: 'x' } },
  ],
}
const minute = 60_000

/** Rests after every step. */
function slices(meanwhile: () => void = () => undefined) {
  let clock = 0
  return createSlices({
    now: () => (clock += minute),
    later: fn => {
      meanwhile()
      queueMicrotask(fn)
      return () => undefined
    },
  })
}

function setUp() {
  const newId = createIds(length => 'r'.repeat(length))
  const kept = createJournal({ endpoints: [], prune, failed: () => undefined })
  const journal = { ...kept, events: (since?: number) => readEvents(kept, since) }
  const said: string[] = []
  const open = (rules = config, meanwhile: () => void = () => undefined) =>
    createDeciding(compile(rules, {}), (...words) => void said.push(words.join(' ')), slices(meanwhile))
  const eventOf = (at: number, visitor = 'v'): Event => ({
    id: newId(at),
    name: 'view_item',
    at,
    visitor,
    session: 's',
  })
  /** Counted and written; what is due then. */
  function view(deciding: ReturnType<typeof open>, at: number): string[] {
    const event = eventOf(at)
    journal.add(event)
    return deciding.take(event, momentAt(at)).due.map(({ campaign }) => campaign)
  }
  return { journal, open, eventOf, view, said }
}

const momentAt = (now: number): Moment => ({ now, visitor: 'v' })

test('what one page has counted, the next goes on from', async () => {
  const { journal, open, view } = setUp()
  const first = open()
  view(first, 1 * minute)
  view(first, 2 * minute)
  first.save(journal, 'v')

  const second = open()
  await second.restore(journal, { now: 0, visitor: 'v' })
  expect(view(second, 3 * minute)).toEqual(['third'])
})

test('without what was saved, the journal tells it all', async () => {
  const { journal, open, view } = setUp()
  const first = open()
  view(first, 1 * minute)
  view(first, 2 * minute)

  const second = open()
  await second.restore(journal, { now: 0, visitor: 'v' })
  expect(view(second, 3 * minute)).toEqual(['third'])
})

test('an event that another page has recorded after the saving counts once', async () => {
  const { journal, open, view, eventOf } = setUp()
  const first = open()
  view(first, 10 * minute)
  first.save(journal, 'v')
  journal.add(eventOf(10 * minute - 1000))

  const second = open()
  await second.restore(journal, { now: 0, visitor: 'v' })
  await second.catchUp(journal, 'v')
  expect(view(second, 11 * minute)).toEqual(['third'])
})

test('a burst of more events than the engine remembers counts once', async () => {
  const { journal, open, view } = setUp()
  const rules: Config = {
    campaigns: [{ ...config.campaigns![0]!, on: { event: 'view_item', nth: 1001, within: 'ever' } }],
  }
  const first = open(rules)
  for (let i = 0; i < 1000; i++) view(first, 10 * minute + i)
  first.save(journal, 'v')

  const second = open(rules)
  await second.restore(journal, { now: 0, visitor: 'v' })
  expect(view(second, 11 * minute)).toEqual(['third'])
})

test('what another visitor of this device did does not count', async () => {
  const { journal, open, view, eventOf } = setUp()
  for (const at of [1, 2]) journal.add(eventOf(at * minute, 'someone else'))
  const deciding = open()
  await deciding.restore(journal, { now: 0, visitor: 'v' })
  expect(view(deciding, 3 * minute)).toEqual([])
})

test('a fault while deciding costs no event', () => {
  const { open, eventOf, said } = setUp()
  const moment: Moment = {
    ...momentAt(1),
    canShow: () => {
      throw new Error('boo')
    },
  }
  const deciding = open({ campaigns: [{ id: 'a', on: 'view_item', show: { format: 'modal', text: 'x' } }] })
  expect(deciding.take(eventOf(1), moment)).toEqual(nothing)
  expect(said).toEqual([expect.stringMatching(/boo/)])
})

/** Tells what it was asked, as an engine would that has lost count of the past. */
function handWrittenEngine() {
  const rebuilt: string[][] = []
  const learned = new Set<string>()
  const engine: Partial<Engine> = {
    isComplete: false,
    learn: ({ id }) => !learned.has(id) && !!learned.add(id),
    *rebuilding(events) {
      rebuilt.push([...events].map(({ id }) => id))
      yield
    },
    rebuild: () => undefined,
    snapshot: () => ({}) as ReturnType<Engine['snapshot']>,
    wakesAt: () => 9 * minute,
    wake: ({ now }) => ({ ...nothing, goals: [{ campaign: `due by ${now}` }] }),
    facts: () => ({ scores: { miles: 30 }, cart: { items: 0, value: 0, ids: [] }, viewed: [] }),
  }
  return { engine: engine as Engine, rebuilt }
}

test('what only time brings is asked of the engine', () => {
  const { engine } = handWrittenEngine()
  const deciding = createDeciding(
    compile(config),
    () => undefined,
    slices(),
    () => ({ engine }),
  )
  expect(deciding.wakesAt()).toBe(9 * minute)
  expect(deciding.wake(momentAt(3)).goals).toEqual([{ campaign: 'due by 3' }])
  expect(deciding.scores(momentAt(3))).toEqual({ miles: 30 })
})

test('a memory that has lost count is given the whole journal, with what came while that was read', async () => {
  const { journal, eventOf } = setUp()
  const { engine, rebuilt } = handWrittenEngine()
  const deciding = createDeciding(
    compile(config),
    () => undefined,
    slices(),
    () => ({ engine }),
  )
  const [old, foreign, between] = [eventOf(1), eventOf(2, 'someone else'), eventOf(3)]
  journal.add(old)
  journal.add(foreign)
  expect(deciding.isIncomplete()).toBe(true)
  async function events() {
    const found = await journal.events()
    deciding.learn(between)
    journal.add(between)
    return found
  }
  await deciding.recount({ ...journal, events }, 'v')
  expect(rebuilt).toEqual([[old.id, between.id]])
})

test('for a visitor who has become another meanwhile, nothing is counted anew', async () => {
  const { journal } = setUp()
  let made = 0
  const deciding = createDeciding(
    compile(config),
    () => undefined,
    slices(),
    () => {
      const place = made++
      return { engine: { ...handWrittenEngine().engine, wakesAt: () => place } }
    },
  )
  const counting = deciding.recount(journal, 'v')
  deciding.reset()
  const ofTheOther = deciding.wakesAt()
  await counting
  expect(deciding.wakesAt()).toBe(ofTheOther)
})

test('what happens while the journal is counted anew is counted with it', async () => {
  const { journal, open, view } = setUp()
  let meanwhile: () => void = () => undefined
  const deciding = open(config, () => meanwhile())
  await deciding.restore(journal, momentAt(0))
  view(deciding, 1)
  meanwhile = () => {
    meanwhile = () => undefined
    view(deciding, 2)
  }
  const [third] = config.campaigns!
  const other = { campaigns: [{ ...third!, id: 'other', when: { history: [{ didNot: 'search' }] } }] }
  await deciding.use(compile(other), journal, 'v')
  expect(view(deciding, 3)).toEqual(['other'])
})

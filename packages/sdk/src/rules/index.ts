import type { Event, Moment, Problem, Result, Signal } from '@okyaku/engine'
import { explain } from '@okyaku/engine/core'
import type { Desk } from '../desk.ts'
import type { Explained } from '../okyaku.ts'
import { createDeciding, type History, nothing } from './deciding.ts'
import { type AboutDevice, deviceOf } from './device.ts'
import { createFollowing } from './following.ts'
import { createSlices } from './in-slices.ts'
import { createMessages, type LoadPopup } from './messages.ts'
import { checkRules, type ReadOptions, readRules } from './reading.ts'
import { createReporting } from './reporting.ts'
import { createSaving } from './saving.ts'
import { createSettling, type SettlingOptions } from './settling.ts'
import { connectTabs } from './tabs.ts'

/** What the rules need of the page that they are loaded into: they read nothing of it themselves. */
export interface RulesOptions extends Omit<ReadOptions, 'inSlices'>, Pick<Desk, 'emit' | 'hears' | 'stores'> {
  loadPopup: LoadPopup
  history: History
  aboutDevice(): AboutDevice
  findSlot(slot: string): Element | undefined
  browser: Parameters<typeof connectTabs>[0] &
    Parameters<typeof createSaving>[1] &
    SettlingOptions['browser'] &
    Parameters<typeof createSlices>[0]
  /** Calls when the page is open for it: not while it takes up what others have done. */
  pass(call: () => void): void
  record(name: string, props: object): void
  /** As if the page's own code had called it. */
  track(name: string, props?: object): void
  visitor(): string
  /** Here and now. */
  moment(): Moment
  /** Told whenever it may have changed. */
  tier(tier: string | undefined): void
  /** The site's language. */
  locale: string | undefined
  /** Whether every mistake is to be found at once, as on a developer's machine. */
  isCareful: boolean
}

/** Everything that decides and shows. */
export interface Rules {
  /** Before all else: does what earlier pages, on which the rules were not loaded, have left to do. */
  begin(): void
  take(event: Event, moment: Moment): void
  signal(signal: Signal, moment: Moment): void
  show(campaign: string, moment: Moment): void
  explain(moment: Moment, campaign?: string): Explained[]
  /** Takes in what other pages have recorded meanwhile. */
  catchUp(): Promise<void>
  /** The visitor is another one. */
  reset(): void
  /** The visitor is known better. */
  refresh(): void
  closeAll(): void
  problems(): Problem[]
  stop(): void
}

/** Takes up what is kept of the visitor, but for the events that still wait to be taken. */
export async function openRules(options: RulesOptions, isWaiting: (id: string) => boolean): Promise<Rules> {
  const { history, visitor, say, emit, stores, record } = options
  const inSlices = createSlices(options.browser)
  const reading = { ...options, inSlices }
  let rules = await readRules(reading, options.isCareful)
  const deciding = createDeciding(rules.program, say, inSlices)
  await deciding.restore(history, options.moment(), isWaiting)
  const messages = createMessages({
    loadPopup: () => checked().then(options.loadPopup),
    isKnown: works,
    context: () => ({
      locale: options.aboutDevice().pageLanguage || options.aboutDevice().language,
      ...(options.locale !== undefined && { fallbackLocale: options.locale }),
      attributes: options.moment().attributes ?? {},
    }),
    findSlot: options.findSlot,
    happened: createReporting({ record, emit, track: options.track }),
    show: campaign => show(campaign, options.moment()),
    changed: due => stores.$message.set(due),
    say,
  })
  const last = new Map<string, NonNullable<Explained['last']>>()
  let isAskedWhy = options.isCareful
  const follow = createFollowing({
    record,
    present: messages.present,
    isWatched: () => isAskedWhy || options.hears('decision'),
    decided(decision) {
      last.set(decision.campaign, { ...decision, at: options.moment().now })
      emit('decision', decision)
    },
    reached: goal => emit('goal', goal),
    moved(change) {
      options.tier(change.to)
      emit('tier', change)
    },
  })

  function here(moment: Moment): Moment {
    const { timeZone, aboutDevice } = options
    const { open, canShow } = messages
    return { ...moment, timeZone, device: deviceOf(aboutDevice()), open, canShow }
  }

  const present = () => here(options.moment())

  /** Nobody is shown what a checked config would not show. */
  async function checked(): Promise<void> {
    if (rules.isChecked) return
    const found = await checkRules(reading)
    await deciding.use(found.program, history, visitor())
    rules = found
  }

  /** What the checker has switched off keeps its place in the program. */
  function works(id: string): boolean {
    const found = rules.program.byId(id)
    return found !== undefined && found.campaign.status !== 'broken'
  }

  function carryOut(result: Result): void {
    follow(result)
    settling.settle()
  }

  function show(campaign: string, moment: Moment): void {
    carryOut(deciding.show(campaign, here(moment)))
  }

  function refresh(): void {
    options.tier(deciding.tier(present()))
    settling.settle()
  }

  const settling = createSettling({
    deciding,
    hasScores: () => rules.config.scores !== undefined,
    stores,
    moment: present,
    recount: () => deciding.recount(history, visitor()).then(refresh),
    wake: () => options.pass(() => carryOut(deciding.wake(present()))),
    browser: options.browser,
  })
  const saving = createSaving(() => {
    if (stores.$consent.get() !== 'denied') deciding.save(history, visitor())
  }, options.browser)
  const tabs = connectTabs(options.browser, event => {
    if (event.visitor !== visitor()) return
    deciding.learn(event)
    refresh()
  })

  refresh()
  return {
    begin() {
      saving.soon()
      carryOut({ ...nothing, goals: deciding.missedGoals(options.moment()) })
    },
    take(event, moment) {
      saving.soon()
      carryOut(deciding.take(event, here(moment)))
      tabs.tell(event)
    },
    signal: (signal, moment) => carryOut(deciding.signal(signal, here(moment))),
    show,
    explain(moment, campaign) {
      isAskedWhy = true
      const explanations = explain(rules.program, deciding.context(here(moment)), campaign)
      return explanations.map(one => ({
        ...one,
        ...(last.has(one.campaign) && { last: last.get(one.campaign)! }),
      }))
    },
    async catchUp() {
      await deciding.catchUp(history, visitor())
      refresh()
    },
    reset() {
      deciding.reset()
      stores.$scores.set({})
      messages.closeAll()
    },
    refresh,
    closeAll: messages.closeAll,
    problems: () => rules.problems,
    stop() {
      saving.stop()
      settling.stop()
      tabs.stop()
      messages.closeAll()
    },
  }
}

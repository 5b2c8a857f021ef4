import type { Event, Explanation } from '@okyaku/engine'
import {
  aboutDevice,
  asksForPrivacy,
  currentPage,
  findSlot,
  hasDatabase,
  isOwnMachine,
  later,
  now,
  onHidden,
  onVisible,
  openChannel,
  randomText,
  request,
  type Stop,
  timeZone,
} from './browser.ts'
import { type Capturing, startCapturing } from './capturing.ts'
import { consentState } from './consent.ts'
import { createDeciding } from './deciding.ts'
import { createDelivering } from './delivering.ts'
import type { Desk } from './desk.ts'
import { deviceOf } from './device.ts'
import type { Gate } from './gate.ts'
import { createIdentity } from './identity.ts'
import { createIds } from './ids.ts'
import { createJournal } from './journal.ts'
import { loadConfig } from './loading.ts'
import { createMessages, type LoadPopup } from './messages.ts'
import { createRecording, type Occasion } from './recording.ts'
import { createReporting } from './reporting.ts'
import { createResiding } from './residing.ts'
import { checkRules, emptyProgram, type LoadChecker, readRules } from './rules.ts'
import { connectTabs, type TabMessage } from './tabs.ts'
import { newVisitor, type Visitor } from './visitor.ts'

/** The engine's memory is written so long after a change; a page that goes out of sight writes it at once. */
const SAVE_AFTER = 1000

export interface HostOptions {
  source: string | object
  loadPopup: LoadPopup
  loadChecker: LoadChecker
  desk: Desk
  gate: Gate
  /** Takes in what a caller or the page tells, by the gate. */
  track(name: string, props?: object): void
}

export type Host = Awaited<ReturnType<typeof openHost>>

/** Everything that needs the config: opened in this order, closed by `stop`. */
export async function openHost({ source, loadPopup, loadChecker, desk, gate, track }: HostOptions) {
  const { say, stores, counts, emit } = desk
  const reading = { ...(await loadConfig(source, request, say)), loadChecker, timeZone: timeZone(), say }
  let rules = await readRules(reading, isOwnMachine())
  const config = rules?.config ?? {}
  const refusesTracking = asksForPrivacy()
  const newId = createIds(randomText)
  const journal = createJournal({ endpoints: config.sync?.length ?? 0, failed: sayMemory })
  const identity = createIdentity(() => newId(now()), journal)
  const deciding = createDeciding(rules?.program ?? emptyProgram(), say)
  const consent = () => consentState(rules ? config : undefined, identity.visitor().consent, refusesTracking)
  const delivering = createDelivering({
    config,
    journal,
    sent: counts.addSent,
    lost: counts.lose,
    say,
  })
  let device = deviceOf(aboutDevice())
  let capturing: Capturing | undefined
  const messages = createMessages({
    loadPopup: () => checked().then(loadPopup),
    isKnown: id => rules?.config.campaigns?.some(campaign => campaign.id === id) ?? false,
    context: () => ({
      locale: aboutDevice().language,
      ...(config.site?.locale !== undefined && { fallbackLocale: config.site.locale }),
      attributes: identity.visitor().attributes,
    }),
    findSlot,
    happened: createReporting({ record: (...args) => recording.record(...args), emit, track }),
    show: campaign => recording.show(campaign),
    changed: due => stores.$message.set(due),
    say,
  })
  const recording = createRecording({
    identity,
    deciding,
    newId,
    consent,
    moment,
    occasion,
    keep,
    present: messages.present,
    decided: decision => emit('decision', decision),
    reached: goal => emit('goal', goal),
    moved(change) {
      stores.$tier.set(change.to)
      emit('tier', change)
    },
    lost: counts.lose,
  })

  const residing = createResiding({
    journal,
    identity,
    deciding,
    consent,
    browser: { hasDatabase, later, now },
    failed: sayMemory,
  })
  if (rules) await residing.open()
  const tabs = connectTabs({ openChannel, onHidden, onVisible }, heard)
  const observers = startCapturing({
    config,
    signals: rules?.program.signals ?? emptyProgram().signals,
    track,
    signal: signal => gate.pass(() => recording.signal(signal)),
    left(page, stretch) {
      identity.addActive(stretch.engaged_seconds * 1000)
      const at = now()
      gate.pass(() => recording.record('page_leave', stretch, { at, page }))
    },
    say,
  })
  capturing = observers
  let cancelSave: Stop | undefined
  const stops = [
    onHidden(save),
    observers.stop,
    tabs.stop,
    delivering.stop,
    messages.closeAll,
    () => cancelSave?.(),
  ]
  await followConsent()

  /** Nobody is shown what a checked config would not show. */
  async function checked(): Promise<void> {
    if (!rules || rules.isChecked) return
    rules = await checkRules(reading)
    deciding.use(rules.program)
  }

  function sayMemory(error: unknown): void {
    say(
      `IndexedDB cannot be used (${(error as Error)?.message ?? error}): events are kept in the memory of the page and ` +
        'sent while it is open. Check that this browser lets the site store data.',
    )
  }

  /** Takes up what other pages have done while this one was away. */
  async function resume(): Promise<void> {
    await residing.resume()
    refresh()
  }

  async function followConsent(): Promise<void> {
    if (consent() !== 'granted') {
      delivering.stop()
      messages.closeAll()
    }
    await residing.follow()
    refresh()
    if (consent() === 'granted') delivering.start()
  }

  function refresh(): void {
    const { id, member, attributes } = identity.visitor()
    stores.$visitor.set({ id, ...(member !== undefined && { member }), attributes })
    stores.$consent.set(consent())
    stores.$tier.set(deciding.tier(moment(occasion())))
  }

  function occasion(): Occasion {
    return { at: now(), page: currentPage() }
  }

  function moment({ at, page }: Occasion) {
    const { id: visitor, member, attributes } = identity.visitor()
    const active = (identity.session()?.active ?? 0) + (capturing?.activeMs() ?? 0)
    return {
      now: at,
      visitor,
      member,
      page,
      attributes,
      device,
      activeSeconds: active / 1000,
      consented: consent() === 'granted',
      open: messages.open,
      canShow: messages.canShow,
    }
  }

  function keep(event: Event): void {
    counts.addRecorded()
    journal.add(event)
    delivering.wake()
    if (consent() === 'granted') tabs.tellEvent(event)
    cancelSave ??= later(save, SAVE_AFTER)
  }

  function save(): void {
    cancelSave?.()
    cancelSave = undefined
    if (consent() !== 'denied') deciding.save(journal, identity.visitor().id)
  }

  function heard(message: TabMessage): void {
    if ('visitor' in message) become(message.visitor)
    else for (const event of message.events) follow(event)
  }

  function follow(event: Event): void {
    if (event.visitor !== identity.visitor().id) return
    identity.follow(event)
    deciding.learn(event)
    refresh()
  }

  /** The visitor is known better, or is another one. */
  function become(visitor: Visitor): void {
    if (visitor.id !== identity.visitor().id) {
      deciding.reset()
      messages.closeAll()
    }
    identity.changeVisitor(visitor)
    gate.close()
    void followConsent().finally(gate.open)
  }

  return {
    rules: () => rules,
    record: recording.record,
    show: recording.show,
    async explain(campaign?: string): Promise<Explanation[]> {
      const { explain } = await loadChecker()
      return rules ? explain(rules.program, deciding.context(moment(occasion())), campaign) : []
    },
    view(seen: Occasion & { page: ReturnType<typeof currentPage> }): void {
      device = deviceOf(aboutDevice())
      observers.leave()
      messages.closeAll()
      recording.record('page_view', {}, seen)
      observers.takePage(seen.page)
      observers.turnTo(seen.page)
    },
    resume,
    visitor: identity.visitor,
    newVisitor: () => newVisitor(newId(now())),
    change(visitor: Visitor): void {
      become(visitor)
      if (consent() !== 'pending') tabs.tell({ visitor })
    },
    consent,
    isOnDisk: journal.isOnDisk,
    waiting: delivering.waiting,
    flush: delivering.flush,
    async events(): Promise<Event[]> {
      const { id } = identity.visitor()
      return (await journal.events()).filter(({ visitor }) => visitor === id)
    },
    async forget(): Promise<void> {
      delivering.stop()
      await journal.clear()
    },
    stop: () => stops.forEach(stop => stop()),
  }
}

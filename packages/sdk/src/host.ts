import type { Config, Event, Moment } from '@okyaku/engine'
import { listOf, readAwaited } from './awaited.ts'
import { asksForPrivacy, type CurrentPage, isOwnMachine, now, randomText, request } from './browser.ts'
import { type CapturingLoaders, startCapturing } from './capturing.ts'
import { type Agreement, consentState } from './consent.ts'
import { createDelivering } from './delivering.ts'
import type { Desk } from './desk.ts'
import { type DestinationLoaders, readDestinations } from './destinations.ts'
import type { Gate } from './gate.ts'
import { createIdentity } from './identity.ts'
import { createIds } from './ids.ts'
import { createJournal } from './journal.ts'
import { createLazyRules } from './lazy-rules.ts'
import { loadConfig } from './loading.ts'
import type { Explained, Export } from './okyaku.ts'
import type { Erased } from './privacy/erasing.ts'
import type { Privacy } from './privacy/index.ts'
import { createRecording, type Occasion } from './recording.ts'
import { createResiding } from './residing.ts'
import type { Rules, RulesOptions } from './rules/index.ts'
import type { OnPageOptions } from './rules/on-page.ts'
import { type Consent, type Facts, successor, type Visitor, withFacts } from './visitor.ts'

type Observing = typeof import('./observers/index.ts')

/** The files that are loaded when they are needed. */
export interface Loaders
  extends CapturingLoaders,
    DestinationLoaders,
    Pick<RulesOptions, 'loadPopup' | 'loadChecker'> {
  loadTrouble(): Promise<typeof import('./trouble/index.ts')>
  loadPrivacy(): Promise<typeof import('./privacy/index.ts')>
  loadRules(): Promise<{
    openRulesOnPage(options: OnPageOptions, isWaiting: (id: string) => boolean): Promise<Rules>
  }>
}

export interface HostOptions extends Loaders {
  source: string | object
  /** See `Options`. */
  key: string | undefined
  desk: Desk
  gate: Gate
  /** Here and now. */
  occasion(): Occasion
  /** Takes in what a caller or the page tells, by the gate. */
  track(name: string, props?: object): void
}

export type Host = Awaited<ReturnType<typeof openHost>>

/** Everything that needs the config: opened in this order, closed by `stop`. */
export async function openHost(options: HostOptions) {
  const { desk, gate } = options
  const { say, stores, counts } = desk
  const reading = await loadConfig({ ...options, get: request, protect, say })
  const { privacy } = reading
  const config = (reading.input ?? {}) as Config
  const awaited = readAwaited(config)
  const destinations = await readDestinations(config, options, agreement, say)
  const refusesTracking = asksForPrivacy()
  const newId = createIds(randomText)
  const redact = privacy?.redact ?? ((event: Event) => event)
  const journal = createJournal({
    endpoints: destinations,
    prune: async (...args) => (await options.loadTrouble()).prune(...args),
    failed: sayMemory,
  })
  const identity = createIdentity(() => newId(now()), journal)
  const consent = () => agreement().state
  /** What several parts need. */
  const common = { ...options, ...desk, config, journal, identity, newId, redact, consent, tier, moment }
  const delivering = createDelivering({
    ...common,
    destinations,
    site: String(config.site?.id ?? ''),
    sent: count => {
      counts.sent += count
    },
    answered: text => {
      if (config.capture?.offline === true) {
        const take = ({ learn }: Observing) => learn({ ...common, text, awaited, rules })
        options
          .loadObservers()
          .then(take)
          .catch(error => say('file-missing', String(error)))
      }
    },
    lost(reason, count) {
      desk.lose(reason, count)
      say('lost', reason)
    },
  })
  const rules = createLazyRules({
    isAwaited: awaited.event,
    open: openRules,
    failed: error => say('rules-missing', String(error)),
  })
  const record = createRecording({ ...common, keep, decide: rules.take })
  const residing = createResiding({
    ...common,
    catchUp: async () => rules.opened()?.catchUp(),
    gone: () => say('disk-gone'),
    failed: sayMemory,
  })
  // A disk that opens and cannot be read is of no use either.
  if (reading.input) await residing.open().catch(sayMemory)
  const capturing = startCapturing({
    ...common,
    capture: Object(config.capture),
    triggers: awaited.moments,
    timeZone: config.site?.timeZone,
    events: async since => (await options.loadTrouble()).readEvents(journal, since),
    signal: signal => gate.pass(() => consent() === 'denied' || ask((rules, at) => rules.signal(signal, at))),
    left(page, stretch) {
      identity.addActive(stretch.engaged_seconds * 1000)
      const at = now()
      gate.pass(() => record('page_leave', stretch, { at, page }))
    },
  })
  const stops = [capturing.stop, delivering.stop, rules.stop, () => privacy?.stop()]
  await followConsent()
  // Whoever works on the config wants to hear of every mistake in it at once.
  if (reading.input && isOwnMachine()) rules.wake()

  function agreement(): Agreement {
    const { consent } = identity.visitor()
    if (privacy) return privacy.agreement(consent)
    return { state: consentState(reading.input ? config : undefined, consent, refusesTracking) }
  }

  /** Before anything is recorded. */
  async function protect(config: Config): Promise<Privacy | undefined> {
    const { privacy, consent } = config
    if ((privacy ?? consent?.purposes ?? consent?.honorDnt ?? options.key) === undefined) return undefined
    const { openPrivacy } = await options.loadPrivacy()
    return openPrivacy({ ...options, config, changed: () => gate.pass(reconsider) })
  }

  async function openRules(isWaiting: (id: string) => boolean): Promise<Rules> {
    const { openRulesOnPage } = await options.loadRules()
    const told = { ...reading, ...common, record, locale: config.site?.locale, pass: gate.pass }
    return openRulesOnPage(told, isWaiting)
  }

  /** What the rules are asked is asked of this moment, also where they have yet to be loaded. */
  function ask(call: (rules: Rules, at: Moment) => void): void {
    const at = moment()
    rules.pass(rules => call(rules, at))
  }

  function sayMemory(error: unknown): undefined {
    say('no-disk', String((error as Error)?.message ?? error))
  }

  /** Takes up what other pages have done while this one was away. */
  async function resume(): Promise<void> {
    const { id } = identity.visitor()
    await residing.resume()
    if (identity.visitor().id !== id) rules.opened()?.reset()
    await followConsent()
  }

  async function followConsent(): Promise<void> {
    if (consent() !== 'granted') {
      delivering.stop()
      rules.opened()?.closeAll()
    }
    await residing.follow()
    refresh()
    if (consent() === 'granted') await delivering.start()
  }

  function refresh(): void {
    const { id, member, attributes } = identity.visitor()
    stores.$visitor.set({ id, ...(member !== undefined && { member }), attributes })
    stores.$consent.set(consent())
    stores.$tier.set(tier())
  }

  /** As the rules found it last; who is new is in the lowest. */
  function tier(): string | undefined {
    return identity.visitor().tier ?? listOf<{ id: string }>(config.tiers)[0]?.id
  }

  function moment({ at, page } = options.occasion()): Moment {
    const { id: visitor, member, attributes } = identity.visitor()
    const active = (identity.session()?.active ?? 0) + capturing.activeMs()
    const { state, purposes } = agreement()
    return {
      now: at,
      visitor,
      member,
      page: privacy?.page(page) ?? page,
      attributes,
      activeSeconds: active / 1000,
      consented: state === 'granted' && (purposes ?? true),
    }
  }

  function keep(event: Event): void {
    counts.recorded++
    journal.add(event)
    delivering.wake()
  }

  /** The visitor is known better, or is another one. */
  function become(visitor: Visitor): void {
    const isAnother = visitor.id !== identity.visitor().id
    identity.changeVisitor(visitor)
    if (isAnother) rules.opened()?.reset()
    // An attribute can move the visitor to another tier.
    else if (config.tiers) rules.wake()
    rules.opened()?.refresh()
    reconsider()
  }

  const another = (consent: Consent | undefined) => successor(newId(now()), consent)

  /** What was agreed to may be something else from here on. */
  function reconsider(): void {
    gate.close()
    void followConsent().finally(gate.open)
  }

  /** The site tells who this is, or what it knows of them. A member's id may have to be hashed, which takes a moment. */
  async function know(facts: Facts): Promise<void> {
    gate.close()
    become(withFacts(identity.visitor(), (await privacy?.facts(facts)) ?? facts))
  }

  return {
    hasConfig: reading.input !== undefined,
    problems: () => rules.opened()?.problems() ?? [],
    record,
    show: (campaign: string) => ask((rules, at) => rules.show(campaign, at)),
    explain: (campaign?: string) =>
      new Promise<Explained[]>(resolve => ask((rules, at) => resolve(rules.explain(at, campaign)))),
    leave(): void {
      capturing.leave()
      rules.opened()?.closeAll()
    },
    view(seen: Occasion & { page: CurrentPage }): void {
      rules.opened()?.closeAll()
      record('page_view', {}, seen)
      capturing.turnTo(seen.page, seen.at)
    },
    resume,
    visitor: identity.visitor,
    change: become,
    reset: () => become(another(identity.visitor().consent)),
    know,
    consent,
    isOnDisk: journal.isOnDisk,
    waiting: delivering.waiting,
    flush: delivering.flush,
    async held(as?: 'html' | 'json'): Promise<Export | File> {
      const visitor = identity.visitor()
      return (await options.loadTrouble()).heldOf({ ...common, visitor, as })
    },
    async forget(): Promise<Erased> {
      const { id, consent } = identity.visitor()
      delivering.stop()
      await journal.clear()
      // Who wants to be forgotten has not changed a no into a yes.
      become(another(consent?.granted ? undefined : consent))
      return (await options.loadPrivacy()).askToErase(config, id)
    },
    stop: () => stops.forEach(stop => stop()),
  }
}

import { type Event, type Page, type Program, parseDuration, type Signal } from '@okyaku/engine'
import { parseTime } from '../simulate/time.ts'
import { createVisitor, type Rehearsed, type Visitor } from '../simulate/visitor.ts'
import { type AboutPage, pageOf, sourceOf } from './page.ts'
import { createSignals } from './signals.ts'
import type { Step, Test } from './test-file.ts'

/** What one step came to. */
export interface Played extends Rehearsed {
  /** What happened last, for its time and page. */
  last: Event
  visitor: Visitor
  /** A campaign that was to be clicked or closed, but is not open. */
  notOpen?: string
}

/** A session of the tag ends after this long without activity, and the page is taken for closed. */
const sessionGap = 30 * 60_000

/** A Monday at noon, on the site's clock: no holiday, no quiet hours, no weekend. */
const firstMoment = '2026-01-12 12:00'

/** Lives the steps of one test, one after the other, as the tag would record them. */
export function createPlayer(program: Program, test: Test, id: string): (step: Step) => Played {
  const { visitor: attributes = {}, device, consented, member, timeZone } = test
  const visitor = createVisitor(program, {
    attributes,
    ...(device && { device }),
    ...(consented !== undefined && { consented }),
    ...(timeZone !== undefined && { timeZone }),
  })
  const signals = createSignals(program)
  let now = 0
  let lastActive = Number.NEGATIVE_INFINITY
  let session = 0
  let page: Page | undefined
  let events = 0

  const eventOf = (name: string, props?: Event['props']): Event => ({
    id: String(events++),
    name,
    at: now,
    visitor: id,
    session: `session-${session}`,
    ...(member !== undefined && { member }),
    ...(page && { page }),
    ...(props && { props }),
  })

  function timeOf({ at, wait }: Step): number {
    const start = events ? now + (wait === undefined ? 1000 : parseDuration(wait)!) : undefined
    if (at === undefined) return start ?? parseTime(firstMoment, program.zone)!
    if (at.startsWith('+'))
      return (events ? now : parseTime(firstMoment, program.zone)!) + parseDuration(at.slice(1).trim())!
    return parseTime(at, program.zone)!
  }

  function play(step: Step): Played {
    const played: Rehearsed & Pick<Played, 'notOpen'> = { decided: [], goals: [] }
    const add = ({ decided, goals }: Rehearsed) => {
      played.decided.push(...decided)
      played.goals.push(...goals)
    }
    function wakeUp(): void {
      for (let at = visitor.wakesAt(); at !== undefined && at <= now; at = visitor.wakesAt())
        add(visitor.wake())
    }
    const take = (name: string, props?: Event['props']) => add(visitor.take(eventOf(name, props)))

    const about: AboutPage = step
    /** Whether the page is the first of its session: no other one of the site was before it. */
    let isEntry = false
    function view(path: string): void {
      page = pageOf(path, isEntry ? undefined : page, about)
      signals.leave()
      take('page_view')
    }

    function arrive(): void {
      const isOver = now - lastActive > sessionGap
      if (isOver || step.session === 'new') {
        session++
        isEntry = true
        page = pageOf(step.page ?? step.goTo ?? page?.path ?? '/', undefined, about)
        take('session_start', sourceOf(page))
        if (step.goTo === undefined && step.event !== 'page_view') view(page.url)
      } else if (step.page !== undefined && pageOf(step.page, page, about).url !== page?.url) {
        if (step.event === 'page_view') page = pageOf(step.page, page, about)
        else view(step.page)
      } else if (page && step.title !== undefined) page = { ...page, title: step.title }
    }

    const { event, goTo, signal, click, dismiss, show, wait, props } = step
    now = timeOf(step)
    wakeUp()
    const isActive = [event, goTo, signal, click, dismiss, show].some(action => action !== undefined)
    if (isActive || step.page !== undefined || step.session) {
      arrive()
      lastActive = now
    } else if (wait !== undefined && now - lastActive > sessionGap) page = undefined

    if (goTo !== undefined) view(goTo)
    if (event !== undefined) take(event, props)
    if (signal) for (const one of signals.of(signal)) add(visitor.signal(one as Signal, eventOf('')))
    if (show !== undefined) add(visitor.show(show, eventOf('')))
    for (const [campaign, name] of [
      [click, 'campaign_clicked'],
      [dismiss, 'campaign_dismissed'],
    ] as const) {
      if (campaign === undefined) continue
      if (!visitor.open().includes(campaign)) played.notOpen = campaign
      visitor.close(campaign)
      take(name, { campaign })
    }
    wakeUp()
    return { ...played, last: eventOf(event ?? ''), visitor }
  }
  return play
}

import type { Context } from './context.ts'
import type { Device, Moment } from './decision.ts'
import type { Page } from './event.ts'
import type { Flow } from './flow.ts'
import { toNumber } from './operators.ts'
import type { Program } from './program.ts'
import { exactNodes, isBeyond, type Slot, type ValueLadder } from './slot.ts'

/** Keeps true the leaves that hang on what the host tells of a moment, and on what is known of the session. */
export interface Surroundings {
  /** Takes in what is another than at the moment before. */
  look(moment: Moment): void
  lookAtSession(): void
  /** Whether it is another or not. */
  lookAtAll(): void
}

/** A slot, and what of its tests holds. */
interface View {
  readonly slot: Slot
  /** Some of its tests hold for certain values alone. */
  readonly isExact: boolean
  found: unknown
  /** By ladder, how many of its leaves hold. */
  readonly heights: number[]
}

const nowhere: Moment = { now: Number.NEGATIVE_INFINITY, visitor: '' }

export function createSurroundings({ slots, network }: Program, context: Context, flow: Flow): Surroundings {
  const viewsOf = (of: readonly Slot[]) => of.filter(isAskedOf).map(viewOf)
  const visitor = viewsOf(slots.visitor)
  const device = viewsOf(slots.device)
  const session = viewsOf(slots.session)
  // Most configs ask for the path alone, and that is compared at once.
  const paths = viewsOf(slots.page.filter(({ name }) => name === 'path'))
  const pages = viewsOf(slots.page.filter(({ name }) => name !== 'path'))
  const isPathAll = slots.page.every(({ name }) => name === 'path')
  /** By node, how many of the words that its test names are found. */
  const matches = new Uint8Array(network.size)
  let told = nowhere

  /** A test may name several words: it holds as long as one of them is what is found. */
  function enter(node: number): void {
    if (++matches[node]! === 1) flow.set(node, true)
  }

  function leave(node: number): void {
    if (--matches[node]! === 0) flow.set(node, false)
  }

  function climb({ operator, steps, nodes }: ValueLadder, number: number, height: number): number {
    let at = height
    while (at < steps.length && isBeyond(operator, number, steps[at]!)) flow.set(nodes[at++]!, true)
    while (at > 0 && !isBeyond(operator, number, steps[at - 1]!)) flow.set(nodes[--at]!, false)
    return at
  }

  function lookAt(view: View): void {
    const { slot, found: before, heights } = view
    const value = slot.look(context)
    // What has parts may have changed within.
    if (value === before && typeof value !== 'object') return
    view.found = value
    const { exact, ladders, others } = slot
    if (view.isExact) {
      for (const node of exactNodes(exact, value)) enter(node)
      for (const node of exactNodes(exact, before)) leave(node)
    }
    for (const leaf of others) flow.set(leaf.node, leaf.holdsFor(value, context.now))
    if (!ladders.length) return
    const number = toNumber(value)
    for (let i = 0; i < ladders.length; i++) heights[i] = climb(ladders[i]!, number, heights[i]!)
  }

  function lookAtEach(views: readonly View[]): void {
    for (const view of views) lookAt(view)
  }

  return {
    look(moment) {
      const before = told
      told = moment
      if (moment.page?.path !== before.page?.path) {
        context.asked.changed('page')
        lookAtEach(paths)
      }
      if (!isPathAll && !isSamePage(moment.page, before.page)) {
        context.asked.changed('page')
        lookAtEach(pages)
      }
      if (!isSameDevice(moment.device, before.device)) lookAtEach(device)
      if (moment.attributes !== before.attributes) lookAtEach(visitor)
    },
    lookAtSession: () => lookAtEach(session),
    lookAtAll() {
      told = context.moment
      for (const hinge of ['page', 'session'] as const) context.asked.changed(hinge)
      for (const views of [visitor, paths, pages, device, session]) lookAtEach(views)
    },
  }
}

const viewOf = (slot: Slot): View => ({
  slot,
  isExact: hasExact(slot),
  found: undefined,
  heights: slot.ladders.map(() => 0),
})

const hasExact = ({ exact: { texts, numbers, others } }: Slot) => texts.size + numbers.size + others.size > 0

/** Some tests are asked only when somebody wants to know. */
const isAskedOf = (slot: Slot) => hasExact(slot) || slot.ladders.length + slot.others.length > 0

/** A host may make them anew for every moment: that is no other page. */
const isSamePage = (one: Page | undefined, other: Page | undefined) =>
  one === other ||
  (one?.url === other?.url &&
    one?.path === other?.path &&
    one?.title === other?.title &&
    one?.referrer === other?.referrer)

const isSameDevice = (one: Device | undefined, other: Device | undefined) =>
  one === other ||
  (one?.type === other?.type &&
    one?.os === other?.os &&
    one?.browser === other?.browser &&
    one?.language === other?.language &&
    one?.width === other?.width)

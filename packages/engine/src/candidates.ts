import type { CompiledCampaign } from './campaign.ts'
import { areShut } from './caps.ts'
import type { Caps, Context } from './context.ts'
import type { Program } from './program.ts'

/** Who may be due: whom the network lets through, but for those that rest. */
export interface Candidates {
  /** Those whose trigger fires on the key, in the file's order, but for those whom the site's caps shut out. */
  find(key: string, context: Context): readonly CompiledCampaign[]
  /** Whether the network lets it through and it does not rest. */
  isOpen(campaign: CompiledCampaign): boolean
  /** The campaign is not looked at until somebody wakes it, or a session begins. */
  rest(campaign: CompiledCampaign, endsWithSession: boolean): void
  wake(index: number): void
  /** A session has begun. */
  wakeSession(): void
  wakeAll(): void
}

const nobody: readonly CompiledCampaign[] = []

/** What the caps said at a moment. */
interface Verdict {
  turn: number
  isShut: boolean
}

export function createCandidates(program: Program, bitsOf: () => Uint32Array): Candidates {
  const { campaigns, groups, rests } = program
  const awake = new Uint32Array(Math.ceil(program.places / 32))
  const resting = new Set<CompiledCampaign>()
  const restingForSession = new Set<CompiledCampaign>()
  const capped = new Map<Caps, Verdict>()
  for (const campaign of campaigns) {
    const { status = 'live' } = campaign.campaign
    if (status === 'live') open(campaign)
  }

  function open(campaign: CompiledCampaign): void {
    for (const place of program.placesOf(campaign)) awake[place >> 5]! |= 1 << (place & 31)
  }

  function wake(campaign: CompiledCampaign): void {
    restingForSession.delete(campaign)
    if (resting.delete(campaign)) open(campaign)
  }

  /** The site's caps only grow narrower with each winner. Campaigns share them, so each is asked once in a moment. */
  function isCapped(caps: Caps, context: Context): boolean {
    const known = capped.get(caps) ?? { turn: -1, isShut: false }
    if (known.turn === context.turn) return known.isShut
    capped.set(caps, known)
    known.turn = context.turn
    known.isShut = areShut(caps, context)
    return known.isShut
  }

  function find(key: string, context: Context): readonly CompiledCampaign[] {
    const group = groups.get(key)
    if (!group) return nobody
    const { first, campaigns, caps } = group
    const bits = bitsOf()
    let isOpen = !caps
    let found: CompiledCampaign[] | undefined
    let latest: CompiledCampaign | undefined
    for (let place = first; place < first + campaigns.length; place += 32) {
      let left = bits[place >> 5]! & awake[place >> 5]!
      if (!left) continue
      if (!isOpen && areShut(caps!, context)) return nobody
      isOpen = true
      while (left) {
        const i = place - first + 31 - Math.clz32(left & -left)
        left &= left - 1
        if (!rests.hold(first + i, context)) continue
        const campaign = campaigns[i]!
        // Several triggers of one campaign stand one behind the other.
        if (campaign === latest) continue
        if (!caps && !campaign.delay && isCapped(campaign.caps, context)) continue
        latest = campaign
        if (found) found.push(campaign)
        else found = [campaign]
      }
    }
    return found ?? nobody
  }

  return {
    find,
    isOpen(campaign) {
      const [place] = program.placesOf(campaign)
      return place !== undefined && (bitsOf()[place >> 5]! & awake[place >> 5]! & (1 << (place & 31))) !== 0
    },
    rest(campaign, endsWithSession) {
      resting.add(campaign)
      if (endsWithSession) restingForSession.add(campaign)
      for (const place of program.placesOf(campaign)) awake[place >> 5]! &= ~(1 << (place & 31))
    },
    wake: index => wake(campaigns[index]!),
    wakeSession() {
      for (const campaign of restingForSession) wake(campaign)
    },
    wakeAll() {
      for (const campaign of resting) wake(campaign)
    },
  }
}

/** In the file's order, each once. */
export const inOrder = (campaigns: readonly CompiledCampaign[]): CompiledCampaign[] =>
  [...new Set(campaigns)].sort((a, b) => a.index - b.index)

import type { CompiledCampaign } from './campaign.ts'
import type { Context } from './context.ts'
import { holds } from './expression.ts'
import type { Program } from './program.ts'

/** Who may be due: whom the network lets through, but for those that rest. */
export interface Candidates {
  /** Adds those whose trigger fires on one of the keys, in the file's order. */
  find(keys: readonly string[], context: Context): CompiledCampaign[]
  /** Whether the network lets it through and it does not rest. */
  isOpen(campaign: CompiledCampaign): boolean
  /** The campaign is not looked at until somebody wakes it. */
  rest(campaign: CompiledCampaign): void
  wake(index: number): void
  wakeAll(): void
}

export function createCandidates(program: Program, bitsOf: () => Uint32Array): Candidates {
  const { groups, campaigns } = program
  const awake = new Uint32Array(Math.ceil(program.places / 32))
  const resting = new Set<CompiledCampaign>()
  for (const campaign of campaigns) {
    const { status = 'live' } = campaign.campaign
    if (status === 'live') open(campaign)
  }

  function open({ places }: CompiledCampaign): void {
    for (const place of places) awake[place >> 5]! |= 1 << (place & 31)
  }

  function findOne(key: string, context: Context, found: CompiledCampaign[]): void {
    const group = groups.get(key)
    if (!group) return
    const { first, entries } = group
    const bits = bitsOf()
    for (let place = first; place < first + entries.length; place += 32) {
      let left = bits[place >> 5]! & awake[place >> 5]!
      while (left) {
        const { campaign, fires } = entries[place - first + 31 - Math.clz32(left & -left)]!
        left &= left - 1
        // Several triggers of one campaign stand one behind the other.
        if (found.at(-1) !== campaign && (!fires || holds(fires, context))) found.push(campaign)
      }
    }
  }

  return {
    find(keys, context) {
      const found: CompiledCampaign[] = []
      for (const key of keys) findOne(key, context, found)
      return keys.length > 1 ? inOrder(found) : found
    },
    isOpen({ places: [place] }) {
      return place !== undefined && (bitsOf()[place >> 5]! & awake[place >> 5]! & (1 << (place & 31))) !== 0
    },
    rest(campaign) {
      resting.add(campaign)
      for (const place of campaign.places) awake[place >> 5]! &= ~(1 << (place & 31))
    },
    wake(index) {
      const campaign = campaigns[index]!
      if (resting.delete(campaign)) open(campaign)
    },
    wakeAll() {
      for (const campaign of resting) open(campaign)
      resting.clear()
    },
  }
}

/** In the file's order, each once. */
export const inOrder = (campaigns: readonly CompiledCampaign[]): CompiledCampaign[] =>
  [...new Set(campaigns)].sort((a, b) => a.index - b.index)

import type { CompiledCampaign } from './campaign.ts'
import { areShut } from './caps.ts'
import type { Caps, Context } from './context.ts'
import { restHolds } from './expression.ts'
import type { Program } from './program.ts'

/** Who may be due: whom the network lets through, but for those that rest. */
export interface Candidates {
  /** Those whose trigger fires on the key, in the file's order, but for those whom the site's caps shut out. */
  find(key: string, context: Context): readonly CompiledCampaign[]
  /** Whether the network lets it through and it does not rest. */
  isOpen(campaign: CompiledCampaign): boolean
  /** The campaign is not looked at until somebody wakes it. */
  rest(campaign: CompiledCampaign): void
  wake(index: number): void
  wakeAll(): void
}

const nobody: readonly CompiledCampaign[] = []

/** What the caps said at a moment. */
interface Verdict {
  caps: Caps
  turn: number
  isShut: boolean
}

export function createCandidates(program: Program, bitsOf: () => Uint32Array): Candidates {
  const { groups, campaigns } = program
  const awake = new Uint32Array(Math.ceil(program.places / 32))
  const resting = new Set<CompiledCampaign>()
  const capped = new Map<Caps, Verdict>()
  let latest: Verdict | undefined
  for (const campaign of campaigns) {
    const { status = 'live' } = campaign.campaign
    if (status === 'live') open(campaign)
  }

  function open(campaign: CompiledCampaign): void {
    for (const place of program.placesOf(campaign)) awake[place >> 5]! |= 1 << (place & 31)
  }

  /** The site's caps only grow narrower with each winner. Campaigns share them, so each is asked once in a moment. */
  function isCapped({ caps, delay }: CompiledCampaign, context: Context): boolean {
    // After a delay it is decided again, and then the caps may be open.
    if (delay) return false
    if (caps === latest?.caps && latest.turn === context.turn) return latest.isShut
    latest = capped.get(caps) ?? { caps, turn: 0, isShut: false }
    capped.set(caps, latest)
    if (latest.turn !== context.turn) {
      latest.turn = context.turn
      latest.isShut = areShut(caps, context)
    }
    return latest.isShut
  }

  function find(key: string, context: Context): readonly CompiledCampaign[] {
    const group = groups.get(key)
    if (!group) return nobody
    const { first, campaigns, rests } = group
    const bits = bitsOf()
    let found: CompiledCampaign[] | undefined
    for (let place = first; place < first + campaigns.length; place += 32) {
      let left = bits[place >> 5]! & awake[place >> 5]!
      while (left) {
        const i = place - first + 31 - Math.clz32(left & -left)
        left &= left - 1
        const campaign = campaigns[i]!
        // Several triggers of one campaign stand one behind the other.
        if (found?.at(-1) === campaign || isCapped(campaign, context)) continue
        const rest = rests[i]
        if (rest && !restHolds(rest, context)) continue
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
    rest(campaign) {
      resting.add(campaign)
      for (const place of program.placesOf(campaign)) awake[place >> 5]! &= ~(1 << (place & 31))
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

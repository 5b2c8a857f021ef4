import type { Compiled, CompiledCampaign } from './campaign.ts'
import type { Caps } from './context.ts'
import type { Rest } from './expression.ts'
import type { NetworkBuilder } from './network.ts'

/** Those whom one event or signal triggers: each has a place in the bit field of those who may be due. */
export interface Group {
  /** The first place, a multiple of 32. */
  first: number
  /** By place, who is triggered. */
  campaigns: readonly CompiledCampaign[]
  /** By place, what is left to ask once the group's key has come; absent where it fires then in any case. */
  rests: readonly (Rest | undefined)[]
  /** The caps that all of them are under; absent where they are not the same. */
  caps: Caps | undefined
}

/** A campaign with a delay is decided again after it, and then the caps may be open. */
const capsOf = ({ caps, delay }: CompiledCampaign) => (delay ? undefined : caps)

function sharedCaps([first, ...others]: readonly CompiledCampaign[]): Caps | undefined {
  const caps = first && capsOf(first)
  return others.every(one => capsOf(one) === caps) ? caps : undefined
}

interface GroupOf {
  campaigns: CompiledCampaign[]
  rests: (Rest | undefined)[]
  refs: number[]
}

/** Gives every trigger of every campaign its place, in the file's order. */
export function layOutGroups(compiled: readonly Compiled[], network: Pick<NetworkBuilder, 'output'>) {
  const listed = new Map<string, GroupOf>()
  for (const { campaign, triggers, ref } of compiled) {
    for (const { keys, rest } of triggers) {
      for (const key of keys) {
        const group = listed.get(key) ?? { campaigns: [], rests: [], refs: [] }
        listed.set(key, group)
        group.campaigns.push(campaign)
        group.rests.push(rest)
        group.refs.push(ref)
      }
    }
  }
  const groups = new Map<string, Group>()
  const placed: Placed = { indices: [], places: [] }
  let places = 0
  for (const [key, { campaigns, rests, refs }] of listed) {
    const first = places
    groups.set(key, { first, campaigns: [...campaigns], rests: [...rests], caps: sharedCaps(campaigns) })
    for (let i = 0; i < campaigns.length; i++) {
      placed.indices.push(campaigns[i]!.index)
      placed.places.push(first + i)
      network.output(refs[i]!, first + i)
    }
    places = Math.ceil((first + campaigns.length) / 32) * 32
  }
  return { groups, places, placesOf: finderOfPlaces(placed, compiled.length), keys: [...groups.keys()] }
}

/** The places of all groups, and by place the index of who has it. */
interface Placed {
  indices: number[]
  places: number[]
}

/** One array for all campaigns: most have one place, and an array for each would be the larger part of it. */
function finderOfPlaces(placed: Placed, campaigns: number): (campaign: CompiledCampaign) => Int32Array {
  const start = new Int32Array(campaigns + 1)
  for (const index of placed.indices) start[index + 1]!++
  for (let index = 0; index < campaigns; index++) start[index + 1]! += start[index]!
  const places = new Int32Array(placed.places.length)
  const filled = start.slice()
  for (let i = 0; i < places.length; i++) places[filled[placed.indices[i]!]!++] = placed.places[i]!
  return ({ index }) => places.subarray(start[index], start[index + 1])
}

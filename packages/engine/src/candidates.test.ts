import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledCampaign } from './campaign.ts'
import { createCandidates } from './candidates.ts'
import { createEngine, type Event, type Program } from './index.ts'
import { caps } from './testing/configs.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { gap, history } from './testing/histories.ts'
import { moment, page, start } from './testing/moments.ts'
import { quietHours } from './testing/rare-configs.ts'

const names = ['search', 'favorite', 'share']
/** More than the bits of one word, some with several triggers. */
const campaigns = fc
  .array(
    fc.record({
      on: fc.subarray(names, { minLength: 1 }),
      status: fc.constantFrom('live', 'live', 'live', 'paused', 'draft'),
    }),
    { minLength: 30, maxLength: 70 },
  )
  .map(list => list.map((one, i) => campaign(`c${i}`, one)))
const steps = fc.array(
  fc.record({
    does: fc.constantFrom('rest', 'rest', 'rest', 'wake', 'wakeSession', 'wakeAll', 'flip'),
    nth: fc.nat(),
  }),
  { maxLength: 60 },
)

/** A bit for each place, all of them set. */
const allBits = ({ places }: Program) => new Uint32Array(Math.ceil(places / 32)).fill(2 ** 32 - 1)

const placesOf = (campaign: CompiledCampaign, { groups }: Program): number[] =>
  [...groups.values()].flatMap(({ first, campaigns }) =>
    campaigns.flatMap((one, i) => (one === campaign ? [first + i] : [])),
  )

describe('candidates', () => {
  it('are those whom the network lets through and who do not rest, in the file’s order', () => {
    fc.assert(
      fc.property(campaigns, steps, (list, steps) => {
        const program = programOf({ campaigns: list })
        const context = createEngine(program).engine.context(moment())
        const bits = allBits(program)
        const candidates = createCandidates(program, () => bits)
        const live = program.campaigns.filter(({ campaign }) => campaign.status === 'live')
        const resting = new Set<number>()
        const restingForSession = new Set<number>()
        const shut = new Set<number>()
        for (const { does, nth } of steps) {
          const one = live[nth % live.length]
          if (!one) return
          if (does === 'rest') {
            resting.add(one.index)
            const endsWithSession = nth % 2 === 0
            if (endsWithSession) restingForSession.add(one.index)
            candidates.rest(one, endsWithSession)
          } else if (does === 'wake') {
            resting.delete(one.index)
            restingForSession.delete(one.index)
            candidates.wake(one.index)
          } else if (does === 'wakeSession') {
            for (const index of restingForSession) resting.delete(index)
            restingForSession.clear()
            candidates.wakeSession()
          } else if (does === 'wakeAll') {
            resting.clear()
            restingForSession.clear()
            candidates.wakeAll()
          } else {
            if (!shut.delete(one.index)) shut.add(one.index)
            for (const place of placesOf(one, program)) bits[place >> 5]! ^= 1 << (place & 31)
          }
          const open = live.filter(({ index }) => !resting.has(index) && !shut.has(index))
          for (const name of names)
            expect(candidates.find(name, context)).toEqual(
              open.filter(({ index }) => list[index]!.on.includes(name)),
            )
          expect(program.campaigns.filter(candidates.isOpen)).toEqual(open)
        }
      }),
    )
  })

  const nagging = ['campaign_shown', 'campaign_dismissed', 'campaign_clicked', 'page_view']
  /** Mostly of messages, so that caps are reached. */
  const asNagging = (event: Event, i: number): Event => ({ ...event, name: nagging[i % nagging.length]! })
  const some = <Value extends object>(from: fc.Arbitrary<Value>) =>
    fc
      .tuple(from, fc.infiniteStream(fc.boolean()))
      .map(([value, kept]) => Object.fromEntries(Object.entries(value).filter(() => kept.next().value)))
  const capped = some(fc.tuple(caps, quietHours).map(([caps, quietHours]) => ({ ...caps, quietHours })))

  it('are not those whom the site’s caps shut out, as their check says with reasons', {
    timeout: 30_000,
  }, () => {
    let asked = 0
    let shut = 0
    fc.assert(
      fc.property(capped, history, fc.infiniteStream(gap), (caps, events, gaps) => {
        const tagged = [['nudge'], ['nudge', 'sale'], ['sale']].map((tags, i) => campaign(`c${i}`, { tags }))
        const more = [campaign('free', { ignoreSiteCaps: true }), campaign('slow', { delay: '1 hour' })]
        const program = programOf({ caps, campaigns: [...tagged, ...more] })
        const bits = allBits(program)
        const candidates = createCandidates(program, () => bits)
        const { engine } = createEngine(program)
        let latest = start
        for (const event of events.map(asNagging)) {
          engine.learn(event)
          latest = Math.max(latest, event.at)
          const now = latest + gaps.next().value!
          const context = engine.context(moment(now, { page: page('/cart'), timeZone: 'America/New_York' }))
          const open = program.campaigns.filter(({ caps, delay }) => delay || !caps.check(context))
          for (let again = 0; again < 2; again++) expect(candidates.find('page_view', context)).toEqual(open)
          asked += program.campaigns.length
          shut += program.campaigns.length - open.length
        }
      }),
      { numRuns: 300 },
    )
    expect(shut).toBeGreaterThan(asked / 20)
    expect(shut).toBeLessThan(asked / 1.3)
  })
})
